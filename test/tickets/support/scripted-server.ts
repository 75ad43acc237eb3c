import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import type { SmtpServer } from '../../../src/tickets/settings.js';

/** A server on loopback that does to each connection what `script` says; for what no mail server would do. */
export interface ScriptedServer {
  readonly server: SmtpServer;
  /** Connections so far. */
  readonly connections: number;
  close(): Promise<void>;
}

export async function startScriptedServer(script: (socket: Socket) => void): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const tcp = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    script(socket);
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  return {
    server: { host: '127.0.0.1', port, secure: false },
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        tcp.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Answers each line a client sends; `undefined` says nothing, `'cut'` breaks the connection. */
export const answering =
  (answer: (line: string) => string | undefined) =>
  (socket: Socket): void => {
    let rest = '';
    socket.write('220 mail.example\r\n');
    socket.on('data', (chunk) => {
      const lines = `${rest}${chunk.toString('latin1')}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const reply = answer(line);
        if (reply === 'cut') socket.destroy();
        else if (reply !== undefined) socket.write(`${reply}\r\n`);
      }
    });
  };
