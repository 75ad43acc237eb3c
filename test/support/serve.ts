import { once } from 'node:events';
import { connect } from 'node:net';
import type { HttpServer, HttpServerDeps } from '../../src/http/server.js';
import { createHttpServer } from '../../src/http/server.js';
import { silentLog } from './outside.js';

/** A server that listens on loopback. */
export interface Served extends HttpServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
}

/** Starts the real server on loopback, on a free port unless one is asked for. Close it in `afterEach`. */
export async function serve({
  port: asked = 0,
  ...deps
}: Partial<HttpServerDeps> & { port?: number }): Promise<Served> {
  const server = createHttpServer({ log: silentLog, routes: [], ...deps });
  const port = await server.listen(asked, '127.0.0.1');
  return { ...server, port, url: `http://127.0.0.1:${port}` };
}

/** Sends bytes as they are, for what no well-behaved client would send; resolves with all that came back. */
export async function sendRaw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}
