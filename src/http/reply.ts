import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler, Server } from 'restify';

/** What a handler answers. */
export interface Reply {
  readonly status: number;
  /** Text and bytes go out as they are, under the `content-type` of `headers`; anything else goes out as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called when the answer has left, also when the caller did not wait for it. */
  readonly afterwards?: () => void;
}

/** Answers a request with a value; a failure is thrown. */
export type Handler = (request: Request) => Promise<Reply>;

/** A group of routes: called once, at start, with the server to mount them on. */
export type Routes = (server: Server) => void;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** Sends a reply as it is. Nothing is cached unless the reply says so. */
export function send(response: ServerResponse, reply: Reply): void {
  const { status, body, headers = {}, afterwards } = reply;
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  const bytes = raw ? body : JSON.stringify(body);
  if (afterwards) whenGone(response, afterwards);
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(bytes !== undefined && { 'content-length': Buffer.byteLength(bytes) }),
    ...(!raw && JSON_HEADERS),
    ...headers,
  });
  response.end(bytes);
}

/** Whoever left while the answer was made leaves no second time. */
function whenGone(response: ServerResponse, run: () => void): void {
  if (response.destroyed) run();
  else response.once('close', run);
}

/** Makes a handler fit the server, which turns what it throws into a reply: see `failures.ts`. */
export const route = (handler: Handler): RequestHandler => {
  // Restify wants an async function of two arguments here, and warns about a returned value.
  const handle = async (request: Request, response: ServerResponse): Promise<void> => {
    send(response, await handler(request));
  };
  return handle;
};
