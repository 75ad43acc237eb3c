import { once } from 'node:events';
import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Request, Route, Server, ServerOptions } from 'restify';
import restify from 'restify';
import { HelpdeskError } from '../domain/errors.js';
import type { Meter } from '../domain/meter.js';
import { noMeter } from '../domain/meter.js';
import type { Log } from '../domain/outside.js';
import type { Cors } from './cors.js';
import { allowOrigin, preflightRoutes } from './cors.js';
import { answerTo, RequestFailure } from './failures.js';
import { securityHeaders } from './headers.js';
import type { Routes } from './reply.js';
import { send } from './reply.js';
import type { RequestIds } from './request-ids.js';
import type { Upgrade } from './upgrades.js';
import { dispatchUpgrades } from './upgrades.js';

/** What the server serves, and to whom. */
export interface HttpServerDeps {
  readonly log: Log;
  readonly routes: readonly Routes[];
  readonly upgrades?: readonly Upgrade[];
  /** Pages of other origins that may call us. None unless given. */
  readonly cors?: Cors;
  /** The world reaches us over https: browsers are told to stay with it. */
  readonly https?: boolean;
  /** Names each request; without it none has a name. */
  readonly begin?: RequestIds['begin'] | undefined;
  readonly meter?: Meter | undefined;
}

/** The server of everything we say over HTTP. */
export interface HttpServer {
  /**
   * Starts to listen, and tells on which port (0 picks a free one).
   * @throws HelpdeskError `port_in_use`, `address_unusable`
   */
  listen(port: number, host?: string): Promise<number>;
  /** Takes nothing new, lets running requests finish for at most `graceMs`, and closes every connection. */
  close(graceMs: number): Promise<void>;
}

/** Time a whole request may take to arrive: 4 MB over a slow line. */
const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;
/** Longer than the minute that proxies keep a connection, so that they never reuse one that we just closed. */
const KEEP_ALIVE_MS = 65_000;

const nothing = (): void => undefined;
/** The methods of a logger that restify calls. */
const SILENT = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
} as unknown as NonNullable<ServerOptions['log']>;

/** The pattern that a request matched; never its path, in which somebody may have written anything. */
const routeOf = (request: Request): string =>
  (request.getRoute() as Route | undefined)?.path.toString() ?? 'none';

type Refuse = (request: Request, response: ServerResponse, error: unknown) => void;

/** Answers a failure and logs it once, without anything the caller sent. */
const refuseWith =
  (log: Log): Refuse =>
  (request, response, error) => {
    const { reply, fields } = answerTo(error);
    const line = { ...fields, method: request.method, route: routeOf(request) };
    if (reply.status >= 500) log.error(line, 'http.failed');
    else log.info(line, 'http.refused');
    if (!response.headersSent) send(response, reply);
  };

/** How a request counts whose caller left before it had an answer. Source: nginx, which chose this number. */
const LEFT = 499;

/** Names each request in its answer, and tells of the answer once it has left. */
function tellAnswers(server: Server, { log, meter = noMeter, begin }: HttpServerDeps): void {
  first(server, (request, response) => {
    const id = begin?.();
    if (id !== undefined) response.setHeader('x-request-id', id);
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : LEFT;
      const answered = { method: request.method ?? '', route: routeOf(request), status };
      meter.answered(answered);
      log.debug({ ...(id !== undefined && { request: id }), ...answered }, 'http.answered');
    });
    return true;
  });
}

type First = (request: Request, response: ServerResponse) => boolean;
/** Has something done before anything else. The types of restify do not know it. */
const first = (server: Server, handler: First): void => {
  (server as Server & { first(handler: First): void }).first(handler);
};

/**
 * Refuses requests without a readable address, e.g. `Host: [`. Restify 12 reads the address where nothing
 * catches what it throws: one such request would end the process.
 */
function guardAddress(server: Server, refuse: Refuse): void {
  first(server, (request, response) => {
    try {
      request.getUrl();
      return true;
    } catch {
      refuse(request, response, new RequestFailure('BadArgument'));
      return false;
    }
  });
}

function setTimeouts(node: NodeServer): void {
  node.requestTimeout = REQUEST_MS;
  node.headersTimeout = HEADERS_MS;
  node.keepAliveTimeout = KEEP_ALIVE_MS;
}

function notListening(cause: unknown, address: string): HelpdeskError {
  const { code: system } = cause as NodeJS.ErrnoException;
  const code = system === 'EADDRINUSE' ? 'port_in_use' : 'address_unusable';
  return new HelpdeskError(code, { address, system }, { cause });
}

/** Stops a server: nothing new, what runs may finish for `graceMs`, then every connection is closed. */
async function stop(node: NodeServer, upgraded: ReadonlySet<Duplex>, graceMs: number): Promise<void> {
  if (!node.listening) return;
  const closed = once(node, 'close');
  node.close();
  // Node closes what is idle now; a connection that still has an answer under way becomes so later.
  const idle = setInterval(() => {
    node.closeIdleConnections();
  }, 20);
  const force = setTimeout(() => {
    node.closeAllConnections();
    for (const socket of upgraded) socket.destroy();
  }, graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

/** Builds the server; it listens when told to. */
export function createHttpServer(deps: HttpServerDeps): HttpServer {
  const { log, routes, upgrades = [], cors, https = false, begin } = deps;
  // Restify's own log would hold what callers sent; ours is written in `refuseWith`.
  const server = restify.createServer({ name: '', log: SILENT });
  const node = server.server as NodeServer;
  setTimeouts(node);
  const secure = securityHeaders(https);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    secure(request, response);
    if (cors) allowOrigin(cors, request, response);
  });
  // Restify repeats the errors of listening, and an error that nobody hears ends the process.
  server.on('error', nothing);
  const refuse = refuseWith(log);
  tellAnswers(server, deps);
  guardAddress(server, refuse);
  // Restify's own callback is not called: restify would answer as well.
  server.on('restifyError', refuse);
  for (const mount of [...(cors ? [preflightRoutes(cors)] : []), ...routes]) mount(server);
  const upgraded = dispatchUpgrades(node, upgrades, begin);

  return {
    async listen(port, host) {
      node.listen(port, host);
      await once(node, 'listening').catch((cause: unknown) => {
        throw notListening(cause, `${host ?? ''}:${port}`);
      });
      return (node.address() as AddressInfo).port;
    },
    close: (graceMs) => stop(node, upgraded, graceMs),
  };
}
