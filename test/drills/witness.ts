import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';
import type { Heard, Page, Reach, WebUser } from '../process/web-user.js';
import { openWebUser } from '../process/web-user.js';
import type { Event, History } from './history.js';

/** A user of the web chat who does not give up, and keeps all that was sent and seen. */
export interface Witness {
  readonly conversation: string;
  /** What the server answered instead of serving, such as `503 ServiceError`. */
  readonly refusals: readonly string[];
  /** Says something; resolves with the answer to it, as a client reads it that asks on. */
  asks(text: string): Promise<string>;
  /** Resolves when the socket has shown all that there is, or it is too late for that; then it is closed. */
  closes(tooLate?: AbortSignal): Promise<void>;
  /** What was sent and seen, and what the server has of it by now. */
  history(): Promise<History>;
}

/** The ways in which a witness looks on: a socket that is opened again and again, and asking for what is new. */
const SOCKET = 'socket';
const READS = 'reads';

/** Everything is on the screen within this time, once a server is there to show it. */
export const SIGHT_MS = 60_000;
/** A server that was killed while it took a connection never answers. */
const HANDSHAKE_MS = 5000;
/** The answer of a turn that takes longer than its request is asked for this often. */
const MOST_READS = 200;
const BETWEEN_READS_MS = 50;

/** Opens a conversation, with a socket to listen to it. */
export async function openWitness(reach: Reach): Promise<Witness> {
  const refusals: string[] = [];
  const user = await openWebUser({ ...reach, onRefusal: (refusal) => refusals.push(refusal) });
  const events: Event[] = [];
  const see = (line: string, seen: readonly Heard[]): void => {
    for (const activity of seen) events.push({ kind: 'seen', line, activity });
  };
  const ear = openEar(user, (seen) => {
    see(SOCKET, seen);
  });
  let watermark = '';
  let sent = 0;
  const reads = async (): Promise<readonly Heard[]> => {
    const page = await user.after(watermark);
    see(READS, page.activities);
    ({ watermark } = page);
    return page.activities;
  };
  return {
    conversation: user.conversation,
    refusals,
    async asks(text) {
      const sign = `${user.conversation}-${(sent += 1)}`;
      events.push({ kind: 'sent', sign, text });
      const id = await user.says(text, sign);
      events.push({ kind: 'accepted', sign, id });
      return answerTo(id, reads);
    },
    async closes(tooLate = AbortSignal.timeout(SIGHT_MS)) {
      await ear.heardUpTo(watermark, tooLate);
      ear.close();
    },
    async history() {
      const { conversation } = user;
      return { conversation, events, untilEnd: [SOCKET, READS], log: await user.log() };
    },
  };
}

/** Reads until there is an answer. Empty when none came. */
async function answerTo(id: string, read: () => Promise<readonly Heard[]>): Promise<string> {
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const answers = (await read()).filter(({ replyToId }) => replyToId === id);
    if (answers.length > 0) return answers.map(({ text = '' }) => text).join(' ');
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_READS_MS));
  }
  return '';
}

/** A socket that is opened again each time it breaks, after what it has heard. */
interface Ear {
  /** Resolves when it has heard up to a watermark, or it is too late: then it is seen what it missed. */
  heardUpTo(watermark: string, tooLate: AbortSignal): Promise<void>;
  close(): void;
}

function openEar(user: WebUser, hears: (seen: readonly Heard[]) => void): Ear {
  const news = new EventEmitter();
  let isOpen = true;
  let socket: WebSocket | undefined;
  let watermark = '';
  const take = (frame: string): void => {
    if (!isOpen || frame === '') return;
    const page = JSON.parse(frame) as Page;
    ({ watermark } = page);
    hears(page.activities);
    news.emit('frame');
  };
  const listen = async (): Promise<void> => {
    while (isOpen) {
      const opened = new WebSocket(await user.streamAfter(watermark), { handshakeTimeout: HANDSHAKE_MS });
      socket = opened;
      opened.on('message', (frame: Buffer) => {
        take(frame.toString());
      });
      // However it ends, it is opened again.
      opened.on('error', () => undefined);
      await new Promise((resolve) => opened.once('close', resolve));
    }
  };
  // It ends with an error when the user leaves before it could be opened.
  listen().catch(() => undefined);
  return {
    async heardUpTo(wanted, tooLate) {
      while (Number(watermark) < Number(wanted) && !tooLate.aborted)
        await once(news, 'frame', { signal: tooLate }).catch(() => undefined);
    },
    close() {
      isOpen = false;
      socket?.terminate();
    },
  };
}
