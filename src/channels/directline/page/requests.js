// @ts-check
/**
 * Requests to a Direct Line server in the name of this browser's conversation.
 *
 * @typedef {{ token: string, conversationId: string }} Session
 *
 * @typedef {object} RequestOptions
 * @property {string} domain Address of the Direct Line server, without a slash at the end.
 * @property {string} locale
 * @property {() => Promise<Session>} newSession Gets a fresh token, for the same conversation if there is one.
 * @property {() => void} onMoved Called when this browser has begun another conversation elsewhere.
 */

const SECOND = 1000;
/** How long one request may take. The server answers a message within ten seconds, or goes on without us. */
const REQUEST_MS = 20 * SECOND;
/** A file of 4 MB takes its time where the line is slow. */
const UPLOAD_MS = 90 * SECOND;

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

/** @param {Response} response */
const isStale = ({ status }) => status === 401 || status === 403;

/**
 * Sends one request.
 * @param {string} url
 * @param {string | undefined} token
 * @param {RequestInit} init
 */
function ask(url, token, init) {
  const isForm = init.body instanceof FormData;
  return fetch(url, {
    ...init,
    // Of a form, the browser itself says how its parts are kept apart.
    headers: { authorization: `Bearer ${token}`, ...(!isForm && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(isForm ? UPLOAD_MS : REQUEST_MS),
  });
}

/** @typedef {ReturnType<typeof createRequests>} Requests */
/** @param {RequestOptions} options */
export function createRequests({ domain, locale, newSession, onMoved }) {
  /** @type {Session | undefined} */
  let session;
  /** Tells this load of the page from others; the same at every attempt to begin. */
  const load = String(Math.random()).slice(2) + Date.now();

  async function renew() {
    const known = session?.conversationId;
    session = await newSession();
    if (known && known !== session.conversationId) onMoved();
  }

  /**
   * One request with a valid token; the token is renewed when the server no longer takes it.
   * @param {string} path
   * @param {RequestInit} [init]
   * @throws {Refused} when the server says no
   */
  async function request(path, init = {}) {
    if (!session) await renew();
    const send = () => ask(`${domain}/conversations${path}`, session?.token, init);
    let response = await send();
    if (isStale(response)) {
      await renew();
      response = await send();
    }
    if (!response.ok) throw refusal(response);
    return response;
  }

  return {
    /** Begins the conversation, or finds it as it was. @returns {Promise<boolean>} whether it was there already */
    async begin() {
      const body = JSON.stringify({ user: {}, locale, load });
      return (await request('', { method: 'POST', body })).status !== 201;
    },
    /**
     * One request about the conversation that was begun, answered in JSON.
     * @param {string} path What comes after its id.
     * @param {RequestInit} [init]
     */
    inConversation: async (path, init) => (await request(`/${session?.conversationId}${path}`, init)).json(),
    get token() {
      return session?.token;
    },
  };
}
