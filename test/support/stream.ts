import { once } from 'node:events';
import type { ClientOptions } from 'ws';
import { WebSocket } from 'ws';
import type { Body, DirectLineStage, Shown, Visitor } from './direct-line.js';

/** A socket that listens to a conversation, and keeps what it hears. */
export interface Listener {
  readonly socket: WebSocket;
  readonly frames: readonly Pick<Body, 'activities' | 'watermark'>[];
  readonly activities: readonly Shown[];
  readonly texts: readonly string[];
}

/** Asks for the address of a stream, as the official client does. */
export async function streamUrl(stage: DirectLineStage, visitor: Visitor, watermark = ''): Promise<string> {
  const at = `/conversations/${visitor.conversationId}?watermark=${watermark}`;
  return (await stage.call('GET', at, visitor)).body.streamUrl;
}

/** Opens a stream; resolves when it is open. */
export async function listen(url: string, options: ClientOptions = {}): Promise<Listener> {
  const socket = new WebSocket(url, options);
  const frames: Pick<Body, 'activities' | 'watermark'>[] = [];
  socket.on('message', (frame: Buffer) => frames.push(JSON.parse(frame.toString()) as Body));
  await once(socket, 'open');
  return {
    socket,
    frames,
    get activities() {
      return frames.flatMap(({ activities }) => activities);
    },
    get texts() {
      return frames.flatMap(({ activities }) => activities.map(({ text }) => text));
    },
  };
}

/** The status with which a stream is refused. */
export async function refused(url: string, options: ClientOptions = {}): Promise<number> {
  const socket = new WebSocket(url, options);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  socket.on('error', () => undefined).terminate();
  return response.statusCode;
}
