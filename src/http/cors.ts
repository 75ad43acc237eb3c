import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Routes } from './reply.js';
import { route } from './reply.js';

/** Which pages of other origins may call which of our paths. */
export interface Cors {
  /** Origins as a browser writes them, e.g. `https://www.school.example`. */
  readonly origins: readonly string[];
  /** Start of the paths they may call, e.g. `/v3/directline/`. */
  readonly under: string;
}

/** Tells the browser that the page may read our answer, when it may. No cookies: callers bring a token. */
export function allowOrigin(
  { origins, under }: Cors,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.url?.startsWith(under) !== true) return;
  response.setHeader('vary', 'Origin');
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'Retry-After');
}

/** What the official client sends; the rest of its headers need no leave. */
const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '7200',
};

/** Answers the question that a browser asks before a call from another origin. */
export const preflightRoutes =
  ({ under }: Cors): Routes =>
  (server) => {
    server.opts(
      `${under}*`,
      route(() => Promise.resolve({ status: 204, headers: PREFLIGHT_HEADERS })),
    );
  };
