// @ts-check
/**
 * Web Chat's connection to a Direct Line 3.0 server.
 *
 * Not Web Chat's own client, because a school's network comes and goes: that client says nothing while its
 * socket is down, waits up to half a minute before it tries again, drops a message whose request failed, and is
 * dead for good once its token has expired. This one tells, retries and renews.
 *
 * @typedef {{ token: string, conversationId: string }} Session
 * @typedef {{ name?: string, contentType: string, contentUrl?: string }} Attachment
 * @typedef {{ type: string, id?: string, channelData?: object, attachments?: Attachment[] }} Activity
 * @typedef {{ next?: (value: any) => void, error?: (error: Error) => void, complete?: () => void }} Observer
 *
 * @typedef {object} Options
 * @property {string} domain Address of the Direct Line server, without a slash at the end.
 * @property {string} locale
 * @property {() => Promise<Session>} newSession Gets a fresh token, for the same conversation if there is one.
 * @property {() => Promise<void>} inSight Resolves once somebody looks at the page.
 * @property {(online: boolean) => void} onChange Called when the connection is lost, and when it is back.
 * @property {() => void} onMoved Called when this browser has begun another conversation elsewhere.
 */

const SECOND = 1000;
/** How long one request may take. The server answers a message within ten seconds, or goes on without us. */
const REQUEST_MS = 20 * SECOND;
/** A file of 4 MB takes its time where the line is slow. */
const UPLOAD_MS = 90 * SECOND;
/** How long a message is tried again; a little less than Web Chat waits before it calls it failed. */
export const SEND_MS = 240 * SECOND;
/** How often an open socket is used, so that nothing between here and the server closes it as idle. */
const KEEP_OPEN_MS = 20 * SECOND;
/** The server's word for: too many sockets of this conversation, the oldest makes way. */
const MADE_WAY = 1013;
/** The server's answer to what it cannot store now. */
const CANNOT_STORE = 503;
/** How long a page that made way stays away, unless somebody looks at it. */
const AWAY_MS = 600 * SECOND;
/** Our own word for: nobody looks at the page. */
const UNSEEN = 1;
/** How soon after its answer a message must have come back over the socket. */
const ECHO_MS = 3 * SECOND;

/** The server answered, and says no. */
export class Refused extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

/** A proxy that finds no server behind it does not speak for the server. @param {Response} response */
const refusal = ({ status }) =>
  status === 502 || status === 504 ? new Error(`status ${status}`) : new Refused(status);

/**
 * Whether a message may be taken later. What else the server refuses, it tells the user itself; and room for a file
 * does not come by itself.
 * @param {unknown} error
 * @param {string | FormData} body
 */
const mayBeTaken = (error, body) =>
  !(error instanceof Refused) || (error.status === CANNOT_STORE && typeof body === 'string');

/** @param {number} attempt */
const backOff = (attempt) => Math.min(8, 2 ** attempt) * SECOND * (0.5 + Math.random() / 2);

/**
 * A message with files as the protocol wants it: the message itself, and each file under the name by which the
 * message knows it.
 * @param {Activity} activity
 */
async function formOf(activity) {
  const form = new FormData();
  const { attachments = [] } = activity;
  const listed = attachments.map(({ contentUrl: _, ...attachment }) => attachment);
  const message = JSON.stringify({ ...activity, attachments: listed });
  form.append('activity', new Blob([message], { type: 'application/vnd.microsoft.activity' }), 'activity');
  for (const { name = '', contentUrl = '' } of attachments)
    form.append('file', await (await fetch(contentUrl)).blob(), name);
  return form;
}

/** @param {Options} options */
export function createConnection({ domain, locale, newSession, inSight, onChange, onMoved }) {
  /** @type {Session | undefined} */
  let session;
  /** Lets go of the open socket, so that a new one is made. */
  let drop = (/** @type {number} */ _why) => {};
  let watermark = '0';
  /** Tells this load of the page from others; the same at every attempt to begin. */
  const load = String(Math.random()).slice(2) + Date.now();
  let ended = false;
  /** Ids of what came over the socket. */
  const received = new Set();
  /** @type {Set<Observer>} */
  const observers = new Set();
  /** @type {Set<() => void>} */
  const sleepers = new Set();
  /** @type {Promise<unknown>} */
  let sending = Promise.resolve();

  /** Waits, but no longer than until something says that trying again makes sense. @param {number} ms */
  const pause = (ms) =>
    /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        sleepers.add(wake);
      })
    );

  async function renew() {
    const known = session?.conversationId;
    session = await newSession();
    if (known && known !== session.conversationId) onMoved();
  }

  /**
   * One request with a valid token; the token is renewed when the server no longer takes it.
   * @param {string} path
   * @param {RequestInit} [init]
   * @returns {Promise<Response>}
   */
  async function request(path, init = {}, renewed = false) {
    if (!session) await renew();
    const isForm = init.body instanceof FormData;
    const response = await fetch(`${domain}/conversations${path}`, {
      ...init,
      // Of a form, the browser itself says how its parts are kept apart.
      headers: {
        authorization: `Bearer ${session?.token}`,
        ...(!isForm && { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(isForm ? UPLOAD_MS : REQUEST_MS),
    });
    if (renewed || (response.status !== 401 && response.status !== 403)) return response;
    await renew();
    return request(path, init, true);
  }

  /** Begins the conversation, or finds it as it was. @returns {Promise<boolean>} whether it was there already */
  async function begin() {
    const body = JSON.stringify({ user: {}, locale, load });
    const response = await request('', { method: 'POST', body });
    if (!response.ok) throw refusal(response);
    return response.status !== 201;
  }

  async function streamUrl() {
    const response = await request(`/${session?.conversationId}?watermark=${watermark}`);
    if (!response.ok) throw refusal(response);
    return (await response.json()).streamUrl;
  }

  /** @param {string} frame */
  function receive(frame) {
    if (!frame) return;
    const set = JSON.parse(frame);
    for (const activity of set.activities ?? []) {
      received.add(activity.id);
      for (const observer of observers) observer.next?.(activity);
    }
    if (set.watermark) watermark = set.watermark;
  }

  /**
   * Hands over what comes in, until the socket closes.
   * @param {string} url
   * @param {() => void} onOpen
   * @returns {Promise<number>} why it closed
   */
  const follow = (url, onOpen) =>
    new Promise((resolve) => {
      const socket = new WebSocket(url);
      const timer = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(''), KEEP_OPEN_MS);
      /** @param {number} code */
      const close = (code) => {
        clearInterval(timer);
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
        resolve(code);
      };
      drop = close;
      socket.onopen = onOpen;
      socket.onmessage = ({ data }) => receive(data);
      socket.onclose = ({ code }) => close(code);
    });

  /** Keeps a socket open for as long as somebody looks at the page: what comes over it counts as read. */
  async function listen() {
    for (let attempt = 0; !ended; attempt += 1) {
      await inSight();
      const online = () => {
        attempt = 0;
        onChange(true);
      };
      const code = await streamUrl().then(
        (url) => follow(url, online),
        () => 0,
      );
      if (ended) return;
      if (code === UNSEEN) continue;
      if (code !== MADE_WAY) onChange(false);
      await pause(code === MADE_WAY ? AWAY_MS : backOff(attempt));
    }
  }

  /** @param {string | FormData} body */
  async function post(body) {
    const path = body instanceof FormData ? 'upload' : 'activities';
    const response = await request(`/${session?.conversationId}/${path}`, {
      method: 'POST',
      body,
      // A message that is on its way survives a reload of the page; a file is too large for that.
      keepalive: typeof body === 'string',
    });
    if (response.ok) return (await response.json()).id;
    throw refusal(response);
  }

  /** Sends until it has arrived. The server knows a message it had before by its `clientActivityID`. @param {Activity} activity */
  async function send(activity) {
    const body = activity.attachments?.length ? await formOf(activity) : JSON.stringify(activity);
    const until = Date.now() + SEND_MS;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const id = await post(body);
        // A socket can be dead without knowing it; then the message does not come back.
        setTimeout(() => received.has(id) || drop(0), ECHO_MS);
        return id;
      } catch (error) {
        if (!mayBeTaken(error, body) || Date.now() > until) throw error;
        await pause(backOff(attempt));
      }
    }
  }

  return {
    begin,
    listen,
    /** Tries again at once: something tells that the network may be back. */
    tryNow() {
      for (const wake of [...sleepers]) wake();
    },
    /** Makes the socket anew: it may have died unnoticed, as while the laptop slept. */
    refresh: () => drop(0),
    /** Lets go of the socket until somebody looks at the page again. */
    rest: () => drop(UNSEEN),

    // From here on what Web Chat asks of a connection.
    /** Web Chat reads the user's id from it. */
    get token() {
      return session?.token;
    },
    /** Always online for Web Chat: it would give up at anything else. The page tells of a lost connection. */
    connectionStatus$: {
      /** @param {Observer} observer */
      subscribe(observer) {
        observer.next?.(2);
        return { unsubscribe() {} };
      },
    },
    activity$: {
      /** @param {Observer} observer */
      subscribe(observer) {
        observers.add(observer);
        return { unsubscribe: () => observers.delete(observer) };
      },
    },
    /** @param {Activity} activity */
    postActivity: (activity) => ({
      /** @param {Observer} observer */
      subscribe(observer) {
        // One after the other, so that messages keep their order whatever the network does.
        sending = sending.then(() => send(activity)).then(observer.next, observer.error);
        return { unsubscribe() {} };
      },
    }),
    end() {
      ended = true;
      drop(0);
    },
  };
}
