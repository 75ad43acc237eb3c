import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { conversationKey } from '../../domain/conversation.js';
import { addressOf, networkOf } from '../../http/address.js';
import { queryOf } from '../../http/body.js';
import { answerTo, RequestFailure } from '../../http/failures.js';
import type { Upgrade } from '../../http/upgrades.js';
import { refuseUpgrade } from '../../http/upgrades.js';
import { bearerOf, checkMember } from './access.js';
import { markOf } from './activity-set.js';
import { Follower } from './follower.js';
import { CHANNEL_ID } from './incoming.js';
import type { Parts } from './parts.js';
import type { Seat, Sockets } from './sockets.js';
import { createSockets } from './sockets.js';
import { mayStream } from './urls.js';

const PATH = /^\/v3\/directline\/conversations\/([\w.~-]+)\/stream$/;

/** The official client sends empty frames only. */
const MAX_FRAME_BYTES = 64 * 1024;
/** Activities in one frame when a client catches up. */
const PAGE = 100;

type StreamParts = Pick<Parts, 'tokens' | 'hub' | 'conversations' | 'settings' | 'outside'>;

/** The live half of the protocol: what is said goes to the open sockets of its conversation. */
export interface Streams {
  readonly upgrade: Upgrade;
  /** Sockets that are open. */
  readonly open: number;
  /** Says goodbye to every socket. */
  close(): void;
}

/** Makes the streams of all conversations, on one server without a port of its own. */
export function createStreams(parts: StreamParts): Streams {
  const { settings, outside } = parts;
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, clientTracking: false });
  const sockets = createSockets(settings.limits, settings.timing.pingMs);

  const accept: Upgrade['accept'] = (request, socket, head) => {
    seatOf(parts, request)
      .then((seat) => {
        sockets.checkRoom(seat);
        server.handleUpgrade(request, socket, head, (opened) => {
          follow(parts, sockets.add(opened, seat), { opened, request, seat });
        });
      })
      .catch((error: unknown) => {
        const { reply, fields } = answerTo(error);
        outside.log.info(fields, 'directline.stream.refused');
        refuseUpgrade(socket, reply.status, 'Refused');
      });
  };

  return {
    upgrade: { path: PATH, accept },
    get open() {
      return sockets.size;
    },
    close: () => {
      sockets.close();
    },
  };
}

/** Which conversation may be streamed, and to where. @throws RequestFailure `Forbidden`, `TokenExpired` */
async function seatOf({ tokens, settings }: StreamParts, request: IncomingMessage): Promise<Seat> {
  if (!mayStream(request, [settings.publicUrl, ...settings.allowedOrigins])) {
    throw new RequestFailure('Forbidden');
  }
  const bearer = await bearerOf(tokens, queryOf(request).get('t') ?? '', 'stream');
  const [path = ''] = (request.url ?? '').split('?', 1);
  checkMember(bearer, PATH.exec(path)?.[1] ?? '');
  return { conversation: bearer.conversation, network: networkOf(addressOf(request, settings.proxies)) };
}

interface Opened {
  readonly opened: WebSocket;
  readonly request: IncomingMessage;
  readonly seat: Seat;
}

/** Sends a new socket what it has missed, and from then on all that is said. */
function follow(
  { hub, conversations }: StreamParts,
  line: ReturnType<Sockets['add']>,
  { opened, request, seat }: Opened,
): void {
  const key = conversationKey(CHANNEL_ID, seat.conversation);
  const mark = markOf(queryOf(request).get('watermark'));
  const follower = new Follower(line, mark, (after) => conversations.log(key, after, PAGE));
  opened.once('close', hub.join(seat.conversation, follower));
  follower.catchUp();
}
