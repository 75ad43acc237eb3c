import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Program } from '../process/program.js';

/** Settings with which a program can be asked how much memory it needs. */
export const INSPECTABLE = { NODE_OPTIONS: '--inspect-port=127.0.0.1:0' };

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: number } };
}

/**
 * Kilobytes that a program needs now: on its heap and beside it, after it has thrown away what nobody needs. It is asked
 * through the inspector, which it opens at a signal.
 * @param program started with `INSPECTABLE`
 */
export async function heapOf(program: Program): Promise<number> {
  program.signal('SIGUSR1');
  let address: string | undefined;
  while (address === undefined) {
    address = /Debugger listening on (ws:\S+)/.exec(program.errors)?.[1];
    await setImmediate();
  }
  const socket = new WebSocket(address);
  await once(socket, 'open');
  await ask(socket, 1, { method: 'HeapProfiler.collectGarbage' });
  const expression = 'process.memoryUsage().heapUsed + process.memoryUsage().external';
  const bytes = await ask(socket, 2, { method: 'Runtime.evaluate', params: { expression } });
  socket.terminate();
  return (bytes.result?.result?.value ?? NaN) / 1024;
}

function ask(socket: WebSocket, id: number, what: object): Promise<Answer> {
  return new Promise((resolve) => {
    const hear = (frame: Buffer): void => {
      const answer = JSON.parse(frame.toString()) as Answer;
      if (answer.id !== id) return;
      socket.off('message', hear);
      resolve(answer);
    };
    socket.on('message', hear);
    socket.send(JSON.stringify({ id, ...what }));
  });
}
