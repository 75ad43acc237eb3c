import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunTurn } from '../../src/channels/channel.js';
import type { DirectLine } from '../../src/channels/directline/direct-line.js';
import { createDirectLine } from '../../src/channels/directline/direct-line.js';
import { openFileShelf } from '../../src/channels/directline/files.js';
import type { DirectLineSettings } from '../../src/channels/directline/settings.js';
import { directLineDefaults } from '../../src/channels/directline/settings.js';
import type { ConversationStore, Store } from '../../src/domain/store.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import type { FixedClock, RecordingLog } from './outside.js';
import { fixedClock, recordingLog } from './outside.js';
import type { Script } from './scripted-bot.js';
import { scriptedBot } from './scripted-bot.js';
import { serve } from './serve.js';

/** A client's token, with the conversation it is for. */
export interface Visitor {
  readonly conversationId: string;
  readonly token: string;
}

/** A shown activity, as far as tests look at it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly attachments?: readonly { name: string; contentType: string; contentUrl: string }[];
}

/** All that an answer of the protocol may hold; a test knows what it asked for. */
export interface Body extends Visitor {
  readonly expires_in: number;
  readonly streamUrl: string;
  readonly sessionId: string;
  readonly id: string;
  readonly activities: readonly Shown[];
  readonly watermark: string;
  readonly error: { readonly code: string; readonly message: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

interface Call {
  readonly token?: string;
  /** Goes as JSON; text goes as it is, as if it were JSON. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A Direct Line server that runs, on a real store and with a bot that says what a script says. */
export interface DirectLineStage {
  readonly clock: FixedClock;
  readonly log: RecordingLog;
  readonly dir: string;
  /** `http://127.0.0.1:<port>/v3/directline` */
  readonly domain: string;
  readonly store: Store;
  readonly line: DirectLine;
  /** Every turn that the bot was asked to take, by the id of its activity. */
  readonly turns: readonly string[];
  call(method: string, path: string, call?: Call): Promise<Answer>;
  /** Someone who has just opened the page: a token of a new conversation, not started yet. */
  visitor(): Promise<Visitor>;
  post(visitor: Visitor, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  read(visitor: Visitor, watermark?: string): Promise<Answer>;
  /** What was said, oldest first: at most a page of it. */
  history(visitor: Visitor): Promise<readonly string[]>;
  /** As after a restart of the program on the same data, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface StageParts {
  readonly settings?: Partial<DirectLineSettings>;
  readonly script?: Script;
  readonly greeting?: readonly string[];
  /** Instead of a bot that follows a script. */
  readonly run?: RunTurn;
  /** What users read of the conversations, instead of the store itself. */
  readonly reading?: (store: Store, clock: FixedClock) => Pick<ConversationStore, 'log' | 'marks'>;
}

/** A message as Web Chat posts it. */
export const message = (text: string, clientActivityID?: string): object => ({
  type: 'message',
  text,
  from: { id: 'iemand anders', name: 'Annie', role: 'bot' },
  ...(clientActivityID !== undefined && { channelData: { clientActivityID, attachmentSizes: [] } }),
});

/** What an answer refuses with. */
export const refusal = ({ status, body }: Answer): [number, string] => [status, body.error.code];

/** Starts a server. Close it in `afterEach`. */
export async function openDirectLineStage(parts: StageParts = {}): Promise<DirectLineStage> {
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  const clock = fixedClock();
  const log = recordingLog();
  const outside = { clock, log, randomId: randomUUID };
  const turns: string[] = [];
  let port = 0;

  async function start() {
    const store = await openLowdbStore({ dir: path.join(dir, 'data'), clock, log });
    const bot = parts.run ?? scriptedBot({ ...outside, ...parts, conversations: store.conversations });
    const line = await createDirectLine({
      run: (context, speak) => {
        turns.push(context.activity.id ?? '');
        return bot(context, speak);
      },
      store: {
        conversations: parts.reading?.(store, clock) ?? store.conversations,
        secret: (...of) => store.secret(...of),
        allowance: store.allowance,
      },
      files: await openFileShelf({ dir: path.join(dir, 'files'), ...outside }),
      settings: { ...directLineDefaults, allowedOrigins: [], proxies: 0, ...parts.settings },
      outside,
    });
    const served = await serve({ log, routes: [line.routes], upgrades: [line.upgrade], port });
    port = served.port;
    return { store, line, served };
  }

  async function stop() {
    await Promise.all([running.served.close(1000), running.line.close()]);
    await running.store.close();
  }

  let running = await start();
  const domain = `${running.served.url}/v3/directline`;
  const call = (method: string, at: string, options: Call = {}) => callServer(method, domain + at, options);
  const at = ({ conversationId }: Visitor, what: string) =>
    `/conversations/${conversationId}/activities${what}`;
  const read = (visitor: Visitor, watermark = '') =>
    call('GET', at(visitor, `?watermark=${watermark}`), { token: visitor.token });

  return {
    clock,
    log,
    dir,
    domain,
    turns,
    get store() {
      return running.store;
    },
    get line() {
      return running.line;
    },
    call,
    visitor: async () => (await call('POST', '/tokens/generate')).body,
    post: (visitor, body, headers = {}) =>
      call('POST', at(visitor, ''), { token: visitor.token, body, headers }),
    read,
    history: async (visitor) => (await read(visitor)).body.activities.map(({ text }) => text),
    async restart() {
      await stop();
      running = await start();
    },
    async close() {
      await stop();
      await rm(dir, { recursive: true });
    },
  };
}

async function callServer(method: string, url: string, { token, body, headers }: Call): Promise<Answer> {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(text !== undefined && { body: text }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
