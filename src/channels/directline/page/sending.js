// @ts-check
/**
 * What goes out: one message after the other, each tried until it has arrived.
 *
 * @typedef {{ name?: string, contentType: string, contentUrl?: string }} Attachment
 * @typedef {{ type: string, id?: string, channelData?: object, attachments?: Attachment[] }} Activity
 *
 * @typedef {object} SendingOptions
 * @property {import('./requests.js').Requests} requests
 * @property {import('./pauses.js').Pauses} pauses
 * @property {import('./receiving.js').Receiving} receiving
 */
import { backOff } from './pauses.js';
import { Refused } from './requests.js';

const SECOND = 1000;
/** How long a message is tried again; a little less than Web Chat waits before it calls it failed. */
export const SEND_MS = 240 * SECOND;
/** The server's answer to what it cannot store now. */
const CANNOT_STORE = 503;
/** How soon after its answer a message must have come back over the socket. */
const ECHO_MS = 3 * SECOND;

/**
 * Whether a message may be taken later. What else the server refuses, it tells the user itself; and room for a file
 * does not come by itself.
 * @param {unknown} error
 * @param {string | FormData} body
 */
const mayBeTaken = (error, body) =>
  !(error instanceof Refused) || (error.status === CANNOT_STORE && typeof body === 'string');

/**
 * A message with files as the protocol wants it: the message itself, and each file under the name by which the
 * message knows it.
 * @param {Activity} activity
 */
async function formOf(activity) {
  const form = new FormData();
  const { attachments = [] } = activity;
  // What is undefined, JSON leaves out.
  const listed = attachments.map((attachment) => ({ ...attachment, contentUrl: undefined }));
  const message = JSON.stringify({ ...activity, attachments: listed });
  form.append('activity', new Blob([message], { type: 'application/vnd.microsoft.activity' }), 'activity');
  for (const { name = '', contentUrl = '' } of attachments)
    form.append('file', await (await fetch(contentUrl)).blob(), name);
  return form;
}

/** @param {SendingOptions} options */
export function createSending({ requests, pauses, receiving }) {
  /** @type {Promise<unknown>} */
  let sending = Promise.resolve();

  /** @param {string | FormData} body */
  const post = (body) =>
    requests.inConversation(body instanceof FormData ? '/upload' : '/activities', {
      method: 'POST',
      body,
      // A message that is on its way survives a reload of the page; a file is too large for that.
      keepalive: typeof body === 'string',
    });

  /**
   * Posts until it has arrived. The server knows a message it had before by its `clientActivityID`.
   * @param {string | FormData} body
   * @param {number} until
   * @returns {Promise<{ id: string }>}
   */
  async function postUntil(body, until, attempt = 0) {
    try {
      return await post(body);
    } catch (error) {
      if (!mayBeTaken(error, body) || Date.now() > until) throw error;
      await pauses.pause(backOff(attempt));
      return postUntil(body, until, attempt + 1);
    }
  }

  /** @param {Activity} activity */
  async function send(activity) {
    const body = activity.attachments?.length ? await formOf(activity) : JSON.stringify(activity);
    const { id } = await postUntil(body, Date.now() + SEND_MS);
    // A socket can be dead without knowing it; then the message does not come back.
    setTimeout(() => receiving.has(id) || receiving.refresh(), ECHO_MS);
    return id;
  }

  return {
    /** Messages keep their order whatever the network does. @param {Activity} activity @param {import('./receiving.js').Observer} observer */
    send(activity, observer) {
      sending = sending.then(() => send(activity)).then(observer.next, observer.error);
    },
  };
}
