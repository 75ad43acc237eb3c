// @ts-check
/**
 * Web Chat's connection to a Direct Line 3.0 server.
 *
 * Not Web Chat's own client, because a school's network comes and goes: that client says nothing while its
 * socket is down, waits up to half a minute before it tries again, drops a message whose request failed, and is
 * dead for good once its token has expired. This one tells, retries and renews.
 *
 * @typedef {import('./receiving.js').Observer} Observer
 *
 * @typedef {object} Page
 * @property {() => Promise<void>} inSight Resolves once somebody looks at the page.
 * @property {(online: boolean) => void} onChange Called when the connection is lost, and when it is back.
 */
import { createPauses } from './pauses.js';
import { createReceiving } from './receiving.js';
import { createRequests } from './requests.js';
import { createSending } from './sending.js';

const NOTHING_TO_END = { unsubscribe: () => undefined };

/** @param {import('./requests.js').RequestOptions & Page} options */
export function createConnection({ inSight, onChange, ...options }) {
  const pauses = createPauses();
  const requests = createRequests(options);
  const receiving = createReceiving({ requests, pauses, inSight, onChange });
  const sending = createSending({ requests, pauses, receiving });

  return {
    begin: requests.begin,
    listen: receiving.listen,
    /** Tries again at once: something tells that the network may be back. */
    tryNow: pauses.endAll,
    /** Makes the socket anew: it may have died unnoticed, as while the laptop slept. */
    refresh: receiving.refresh,
    /** Lets go of the socket until somebody looks at the page again. */
    rest: receiving.rest,

    // From here on what Web Chat asks of a connection.
    /** Web Chat reads the user's id from it. */
    get token() {
      return requests.token;
    },
    /** Always online for Web Chat: it would give up at anything else. The page tells of a lost connection. */
    connectionStatus$: {
      /** @param {Observer} observer */
      subscribe(observer) {
        observer.next?.(2);
        return NOTHING_TO_END;
      },
    },
    activity$: {
      /** @param {Observer} observer */
      subscribe: (observer) => ({ unsubscribe: receiving.observe(observer) }),
    },
    /** @param {import('./sending.js').Activity} activity */
    postActivity: (activity) => ({
      /** @param {Observer} observer */
      subscribe(observer) {
        sending.send(activity, observer);
        return NOTHING_TO_END;
      },
    }),
    end: receiving.end,
  };
}
