import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'restify';
import type { TicketStore } from '../../domain/store.js';
import type { TicketNumber } from '../../domain/ticket.js';
import { RequestFailure } from '../../http/failures.js';
import type { Routes } from '../../http/reply.js';
import { PATHS } from '../paths.js';
import type { Sessions, SignedIn } from '../sessions.js';
import { whoLooks } from '../sessions.js';

/** How streams are kept. */
export interface StreamLimits {
  /** Open at the same time, over everybody and for one who is signed in. */
  readonly most: number;
  readonly mostOfOne: number;
  /** How often a stream says that it lives, and looks whether it may go on. */
  readonly beatMs: number;
  /** What changes shortly after each other is told at once. */
  readonly gatherMs: number;
}

/** A colleague has some tabs open; a helpdesk some colleagues. */
const STREAM_LIMITS: StreamLimits = { most: 300, mostOfOne: 12, beatMs: 20_000, gatherMs: 250 };

/** Who may listen, and what is told. */
export interface StreamDeps {
  readonly sessions: Pick<Sessions, 'look'>;
  readonly tickets: Pick<TicketStore, 'watch'>;
  readonly limits?: StreamLimits;
}

/** Tells open pages which tickets changed, by server-sent events: numbers alone, never what stands in them. */
export interface Streams {
  readonly routes: Routes;
  /** Ends all of them, and takes no more. */
  close(): void;
}

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  // A proxy that gathers answers would hold each event back.
  'x-accel-buffering': 'no',
};
/** After a break the browser waits this long. */
const RETRY = 'retry: 5000\n\n';
/** More are told as if all had changed. */
const MOST_NUMBERS = 50;
/** Who does not read for so long is not there. */
const MOST_UNREAD = 64 * 1024;

/** Tells an open page what changes, as long as it may know. @returns stops it */
function follow(
  { sessions, tickets, limits = STREAM_LIMITS }: StreamDeps,
  request: Request,
  response: ServerResponse,
): () => void {
  const told = gather((text) => {
    send(response, text);
  }, limits.gatherMs);
  const stopWatching = tickets.watch(told.add);
  const beat = async (): Promise<void> => {
    const found = await whoLooks(sessions, request).catch(() => undefined);
    if (found) send(response, ': \n\n');
    else response.end();
  };
  const beating = setInterval(() => void beat(), limits.beatMs).unref();
  return () => {
    stopWatching();
    told.stop();
    clearInterval(beating);
  };
}

/** Opens the streams. */
export function createStreams(deps: StreamDeps): Streams {
  const { sessions, limits = STREAM_LIMITS } = deps;
  const open = new Map<ServerResponse, string>();
  let closed = false;

  function refuseMore({ token }: SignedIn): void {
    const own = [...open.values()].filter((other) => other === token).length;
    if (closed || open.size >= limits.most || own >= limits.mostOfOne)
      throw new RequestFailure('TooManyRequests', { 'retry-after': '60' });
  }
  const handle = async (request: Request, response: ServerResponse): Promise<void> => {
    const found = await whoLooks(sessions, request);
    // Whoever left meanwhile leaves no second time, and would keep a place for ever.
    if (response.destroyed) return;
    refuseMore(found);
    open.set(response, found.token);
    response.writeHead(200, HEADERS);
    response.write(RETRY);
    const stop = follow(deps, request, response);
    await once(response, 'close').finally(() => {
      stop();
      open.delete(response);
    });
  };
  return {
    routes(server) {
      server.get(PATHS.stream, handle as RequestHandler);
    },
    close() {
      closed = true;
      for (const response of open.keys()) response.end();
    },
  };
}

function send(response: ServerResponse, text: string): void {
  if (response.writableLength > MOST_UNREAD) response.destroy();
  else if (!response.writableEnded) response.write(text);
}

/** Gathers the numbers of tickets that change, and tells them together. */
function gather(tell: (text: string) => void, gatherMs: number) {
  const numbers = new Set<TicketNumber>();
  let all = false;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    const named = all || numbers.size > MOST_NUMBERS ? [] : [...numbers];
    numbers.clear();
    all = false;
    tell(`event: tickets\ndata: ${named.join(' ')}\n\n`);
  };
  return {
    /** @param number `undefined`: any of them may have changed */
    add: (number: TicketNumber | undefined): void => {
      if (number === undefined) all = true;
      else numbers.add(number);
      timer ??= setTimeout(flush, gatherMs);
    },
    stop: (): void => {
      clearTimeout(timer);
    },
  };
}
