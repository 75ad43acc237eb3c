import { WebSocket } from 'ws';
import { RequestFailure } from '../../http/failures.js';
import type { Line } from './follower.js';
import type { DirectLineLimits } from './settings.js';

/** Where a socket belongs. */
export interface Seat {
  readonly conversation: string;
  /** Network of the caller, see `networkOf`. */
  readonly network: string;
}

/** The open sockets: counted, pinged, and dropped when nobody is there any more. */
export interface Sockets {
  /** @throws RequestFailure `TooManyRequests` when a network has as many sockets as it may */
  checkRoom(seat: Seat): void;
  /** Takes a socket in; the oldest of its conversation makes way when there are too many. */
  add(socket: WebSocket, seat: Seat): Line;
  /** How many are open. */
  readonly size: number;
  /** Says goodbye to every socket and takes no more. */
  close(): void;
}

/** Bytes that may wait for a client that does not read; it comes back and catches up from the log. */
const MAX_WAITING_BYTES = 1024 * 1024;

const GOING_AWAY = 1001;
const MADE_WAY = 1013;

/** Keeps the open sockets within the limits, and ends those that died. */
export function createSockets(limits: DirectLineLimits, pingMs: number): Sockets {
  // In the order in which they came.
  const seats = new Map<WebSocket, Seat>();
  const alive = new WeakSet<WebSocket>();
  const where = (matches: (seat: Seat) => boolean): WebSocket[] =>
    [...seats].filter(([, seat]) => matches(seat)).map(([socket]) => socket);

  const heartbeat = setInterval(() => {
    for (const socket of seats.keys()) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, pingMs).unref();

  return {
    get size() {
      return seats.size;
    },

    checkRoom({ network }) {
      if (where((seat) => seat.network === network).length < limits.socketsPerAddress) return;
      throw new RequestFailure('TooManyRequests');
    },

    add(socket, seat) {
      const others = where(({ conversation }) => conversation === seat.conversation);
      // A socket whose client is gone may not have been noticed yet, so the newest one counts.
      if (others.length >= limits.socketsPerConversation) others[0]?.close(MADE_WAY);
      seats.set(socket, seat);
      alive.add(socket);
      socket.on('pong', () => alive.add(socket));
      // A broken connection closes by itself; what a client sends is not listened to.
      socket.on('error', () => undefined);
      socket.once('close', () => seats.delete(socket));
      return lineOf(socket);
    },

    close() {
      clearInterval(heartbeat);
      for (const socket of seats.keys()) socket.close(GOING_AWAY);
    },
  };
}

const lineOf = (socket: WebSocket): Line => ({
  send: (text) => {
    if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.terminate();
    if (socket.readyState !== WebSocket.OPEN) return Promise.resolve();
    return new Promise((resolve) => {
      // A socket that breaks closes by itself.
      socket.send(text, () => {
        resolve();
      });
    });
  },
  drop: () => {
    socket.terminate();
  },
});
