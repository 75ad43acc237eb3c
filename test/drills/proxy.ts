import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream';

/** One address for several servers: each request and each socket goes to the next of them. */
export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens a proxy before servers at these ports of this computer. A server that is not there is answered for with 502. */
export async function openProxy(ports: readonly number[]): Promise<Proxy> {
  let turn = 0;
  const next = (): number => ports[(turn += 1) % ports.length]!;
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    passOn(incoming, outgoing, next());
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    join(incoming, { socket, head }, next());
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server.close(), 'close');
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const asked = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    // A server that dies in the middle breaks the answer off.
    pipeline(answer, outgoing, () => undefined);
  });
  asked.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else {
      // In two: a library that the tests load makes the first give nothing back.
      outgoing.writeHead(502);
      outgoing.end();
    }
  });
  incoming.pipe(asked);
}

function join(
  { method = '', url = '', rawHeaders }: IncomingMessage,
  { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
  port: number,
): void {
  const server = connect(port, '127.0.0.1');
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let n = 0; n < rawHeaders.length; n += 2) lines.push(`${rawHeaders[n]}: ${rawHeaders[n + 1]}`);
  server.write(`${lines.join('\r\n')}\r\n\r\n`);
  server.write(head);
  pipeline(socket, server, socket, () => {
    socket.destroy();
    server.destroy();
  });
}
