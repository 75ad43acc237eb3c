import type { Activity, Message } from 'botframework-directlinejs';
import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { FetchXmlHttpRequest } from './xml-http-request.js';

// What the official client takes from a browser.
Object.assign(globalThis, { WebSocket, XMLHttpRequest: FetchXmlHttpRequest });

/** Time after which the client goes back to a server it lost: 3 s and more in real life. */
const COME_BACK_MS = 20;
/** Time after which it tries once more when that fails: 20 s in real life. */
const TRY_AGAIN_MS = 100;

/** The official client, with what it has received. */
export interface OfficialClient {
  readonly line: DirectLine;
  readonly received: readonly Activity[];
  /**
   * Texts of the messages received, each id once, as Web Chat shows them. Frames that come at the same time
   * are mixed by the client, which Web Chat sorts by time; a test waits for one before it asks for the next.
   */
  readonly shown: readonly string[];
  readonly statuses: readonly ConnectionStatus[];
  readonly isOnline: boolean;
  /** Posts a message; resolves with what the client makes of the answer: an id, or `retry`. */
  says(text: string, parts?: Partial<Message>): Promise<string>;
  close(): void;
}

interface Options {
  readonly domain: string;
  readonly token: string;
  readonly conversationId?: string;
  readonly watermark?: string;
  readonly webSocket?: boolean;
  readonly pollingInterval?: number;
}

const open: DirectLine[] = [];

/** Ends the clients that a test has opened. Call it in `afterEach`, before the server closes. */
export function closeOfficialClients(): void {
  for (const line of open.splice(0)) line.end();
}

/** Starts the official client as Web Chat does: it connects when someone listens. */
export function officialClient(options: Options): OfficialClient {
  const random = () => (COME_BACK_MS - 3000) / 12_000;
  // The client takes its random numbers from its options, but its types do not say so.
  const line = new DirectLine({
    conversationStartProperties: { locale: 'nl-NL' },
    timeout: TRY_AGAIN_MS,
    ...options,
    ...{ random },
  });
  open.push(line);
  const received: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  line.connectionStatus$.subscribe((status) => statuses.push(status));
  line.activity$.subscribe({ next: (activity) => received.push(activity), error: () => undefined });
  return {
    line,
    received,
    statuses,
    get shown() {
      const messages = new Map(received.map((activity) => [activity.id, activity]));
      return [...messages.values()].flatMap((one) => (one.type === 'message' ? [one.text ?? ''] : []));
    },
    get isOnline() {
      return statuses.at(-1) === ConnectionStatus.Online;
    },
    says: (text, parts = {}) =>
      line
        .postActivity({ type: 'message', text, from: { id: 'gekozen', name: 'Annie' }, ...parts })
        .toPromise(),
    close: () => {
      line.end();
    },
  };
}
