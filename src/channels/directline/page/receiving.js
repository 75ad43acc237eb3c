// @ts-check
/**
 * What comes in over the socket of a conversation.
 *
 * @typedef {{ next?: (value: any) => void, error?: (error: Error) => void, complete?: () => void }} Observer
 *
 * @typedef {object} ReceivingOptions
 * @property {import('./requests.js').Requests} requests
 * @property {import('./pauses.js').Pauses} pauses
 * @property {() => Promise<void>} inSight Resolves once somebody looks at the page.
 * @property {(online: boolean) => void} onChange Called when the connection is lost, and when it is back.
 */
import { backOff } from './pauses.js';

const SECOND = 1000;
/** How often an open socket is used, so that nothing between here and the server closes it as idle. */
const KEEP_OPEN_MS = 20 * SECOND;
/** The server's word for: too many sockets of this conversation, the oldest makes way. */
const MADE_WAY = 1013;
/** How long a page that made way stays away, unless somebody looks at it. */
const AWAY_MS = 600 * SECOND;
/** Our own words for why a socket was closed: to make it anew, and as nobody looks at the page. */
const ANEW = 0;
const UNSEEN = 1;

/**
 * Opens a socket.
 * @param {string} url
 * @param {{ onOpen: () => void, onFrame: (frame: string) => void, onClose: (code: number) => void }} told
 * @returns {(code: number) => void} closes it
 */
function openSocket(url, { onOpen, onFrame, onClose }) {
  const socket = new WebSocket(url);
  const timer = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(''), KEEP_OPEN_MS);
  /** @param {number} code */
  const close = (code) => {
    clearInterval(timer);
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    onClose(code);
  };
  socket.onopen = onOpen;
  socket.onmessage = ({ data }) => onFrame(data);
  socket.onclose = ({ code }) => close(code);
  return close;
}

/** Knows what came in, and hands it over. */
function createArrivals() {
  const ids = new Set();
  /** @type {Set<Observer>} */
  const observers = new Set();
  return {
    /** @param {{ id: string }} activity */
    add(activity) {
      ids.add(activity.id);
      for (const observer of observers) observer.next?.(activity);
    },
    /** @param {string} id */
    has: (id) => ids.has(id),
    /** @param {Observer} observer @returns {() => void} ends it */
    observe(observer) {
      observers.add(observer);
      return () => observers.delete(observer);
    },
  };
}

/** @typedef {ReturnType<typeof createReceiving>} Receiving */
/** @param {ReceivingOptions} options */
export function createReceiving({ requests, pauses, inSight, onChange }) {
  let watermark = '0';
  let ended = false;
  /** Lets go of the open socket. @type {(why: number) => void} */
  let drop = () => undefined;
  const arrivals = createArrivals();

  /** @param {string} frame */
  function onFrame(frame) {
    if (!frame) return;
    const set = JSON.parse(frame);
    for (const activity of set.activities ?? []) arrivals.add(activity);
    if (set.watermark) watermark = set.watermark;
  }

  /** Hands over what comes in, until the socket closes. @param {() => void} onOpen @returns {Promise<number>} why it closed */
  async function follow(onOpen) {
    const { streamUrl } = await requests.inConversation(`?watermark=${watermark}`);
    return new Promise((onClose) => {
      drop = openSocket(streamUrl, { onOpen, onFrame, onClose });
    });
  }

  return {
    /** Keeps a socket open for as long as somebody looks at the page: what comes over it counts as read. */
    async listen() {
      for (let attempt = 0; !ended; attempt += 1) {
        await inSight();
        const code = await follow(() => {
          attempt = 0;
          onChange(true);
        }).catch(() => ANEW);
        if (ended || code === UNSEEN) continue;
        if (code !== MADE_WAY) onChange(false);
        await pauses.pause(code === MADE_WAY ? AWAY_MS : backOff(attempt));
      }
    },
    refresh: () => drop(ANEW),
    rest: () => drop(UNSEEN),
    has: arrivals.has,
    observe: arrivals.observe,
    end() {
      ended = true;
      drop(ANEW);
    },
  };
}
