import { EventEmitter, once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { MailServer, ReceivedMail } from '../tickets/support/mail-server.js';
import { smtpError, startMailServer } from '../tickets/support/mail-server.js';

/** Refusals: of what, and with which reply. */
const REFUSALS = {
  'not now': { of: 'recipient', code: 451, says: '4.3.0 try again later' },
  'no room': { of: 'sender', code: 452, says: '4.3.1 no room' },
  'no sender': { of: 'sender', code: 550, says: '5.7.1 not from you' },
  'nobody here': { of: 'recipient', code: 550, says: '5.1.1 no such user' },
} as const;

/**
 * How the mail server behaves. `slow`: each of its answers takes a while. `silent`: it takes a connection and never
 * says a word more. `cuts`: it breaks off in the middle of a mail. `forgets`: it has taken a mail and breaks off before
 * it says so.
 */
export type Mood = 'good' | 'slow' | keyof typeof REFUSALS | 'silent' | 'cuts' | 'forgets';

/** How long a slow server thinks about an answer. */
const SLOW_MS = 500;

/** A real mail server on loopback, behind a line that can be in any mood. */
export interface Post {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** Connections and mails meet the mood that it is in at that moment. */
  mood: Mood;
  /** How often a mood did something to a mail or a connection. */
  readonly troubles: number;
  /** Resolves when the program begins to hand over a mail. */
  begun(): Promise<unknown>;
  close(): Promise<void>;
}

/** The mood of the moment, and what it did. */
interface State {
  mood: Mood;
  troubles: number;
}

/** Opens the post; it is in a good mood. */
export async function openPost(): Promise<Post> {
  const state: State = { mood: 'good', troubles: 0 };
  // Who waited for it in vain still listens.
  const news = new EventEmitter().setMaxListeners(0);
  const mailServer = await openMailServer(state, news);
  const sockets = new Set<Socket>();
  const line = createServer((client) => {
    const server = connect(mailServer.server.port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    carry(client, server, state);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    port: (line.address() as AddressInfo).port,
    mails: mailServer.mails,
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    get troubles() {
      return state.troubles;
    },
    begun: () => once(news, 'begun'),
    async close() {
      for (const socket of sockets) socket.destroy();
      await once(line.close(), 'close');
      await mailServer.close();
    },
  };
}

/** The mail server itself, which refuses when the mood is so. */
function openMailServer(state: State, news: EventEmitter): Promise<MailServer> {
  const answer = (what: 'sender' | 'recipient'): Error | undefined => {
    const refusal = state.mood in REFUSALS ? REFUSALS[state.mood as keyof typeof REFUSALS] : undefined;
    if (refusal?.of !== what) return undefined;
    state.troubles += 1;
    return smtpError(refusal.code, refusal.says);
  };
  return startMailServer({
    onMailFrom: (_address, _session, taken) => {
      news.emit('begun');
      taken(answer('sender'));
    },
    onRcptTo: (_address, _session, taken) => {
      taken(answer('recipient'));
    },
  });
}

/** Carries a connection to the mail server, as the mood lets it. */
function carry(client: Socket, server: Socket, state: State): void {
  let inMail = false;
  const isInTrouble = (is: boolean): boolean => {
    if (is) state.troubles += 1;
    return is;
  };
  const cut = (): void => {
    client.destroy();
    server.destroySoon();
  };
  client.on('data', (chunk) => {
    if (isInTrouble(state.mood === 'silent')) return;
    if (isInTrouble(inMail && state.mood === 'cuts')) {
      server.write(chunk.subarray(0, chunk.length / 2));
      cut();
    } else server.write(chunk);
  });
  server.on('data', (chunk) => {
    if (isInTrouble(state.mood === 'silent')) return;
    if (isInTrouble(inMail && state.mood === 'forgets')) cut();
    else setTimeout(() => client.write(chunk), state.mood === 'slow' ? SLOW_MS : 0);
    // Several replies may come at once: the last of them counts.
    inMail = /^354 .*\r\n$/m.test(chunk.toString('latin1'));
  });
  client.on('close', () => {
    server.destroySoon();
  });
  server.on('close', () => {
    client.destroySoon();
  });
}
