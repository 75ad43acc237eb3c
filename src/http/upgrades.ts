import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestIds } from './request-ids.js';

/** Takes over the connections whose path matches: WebSockets. */
export interface Upgrade {
  readonly path: RegExp;
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Refuses an upgrade as plain HTTP, as there is no WebSocket yet to say it over. */
export function refuseUpgrade(socket: Duplex, status: number, reason: string): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Hands each upgrade to whom its path belongs, and tells which sockets live that way. */
export function dispatchUpgrades(
  server: Server,
  upgrades: readonly Upgrade[],
  begin?: RequestIds['begin'],
): ReadonlySet<Duplex> {
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    begin?.();
    // A connection that breaks before it is taken over has nobody else to tell.
    socket.on('error', () => socket.destroy());
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    const [path = ''] = (request.url ?? '').split('?', 1);
    const upgrade = upgrades.find((one) => one.path.test(path));
    if (upgrade) upgrade.accept(request, socket, head);
    else refuseUpgrade(socket, 404, 'Not Found');
  });
  return sockets;
}
