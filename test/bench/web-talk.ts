import { once } from 'node:events';
import { WebSocket } from 'ws';
import { post } from './post.js';
import type { OpenTalk } from './talk.js';
import { Ear } from './talk.js';

interface Frame {
  readonly activities: readonly { readonly type: string; readonly text?: string; readonly from: Party }[];
}
interface Party {
  readonly role?: string;
}

/**
 * Talks with our servers as a web chat does: a token, a conversation, an open WebSocket. Where there are more servers
 * each talk has its socket at one and says things to the next, as a load balancer would have it.
 * @param urls of the servers, which share what they keep
 * @param secret the servers' own: tokens for whoever knows it are not counted per address
 */
export function webTalk(urls: readonly string[], secret: string): OpenTalk {
  let talks = 0;
  const rootAt = (nth: number): string => `${urls[nth % urls.length] ?? ''}/v3/directline`;
  return async () => {
    const nth = (talks += 1);
    const root = rootAt(nth);
    const { conversationId, token } = (await post(`${root}/tokens/generate`, {}, secret)) as Token;
    const ear = new Ear();
    let socket: WebSocket | undefined;
    let said = 0;

    async function open(): Promise<void> {
      const { streamUrl } = (await post(`${root}/conversations`, {}, token)) as { streamUrl: string };
      // As a proxy would say it: each user has an address of their own.
      const headers = { 'x-forwarded-for': `10.0.${nth >> 8}.${nth & 255}` };
      socket = new WebSocket(streamUrl, { perMessageDeflate: false, headers });
      socket.on('message', (frame: Buffer) => {
        listen(ear, JSON.parse(frame.toString()) as Frame);
      });
      await once(socket, 'open');
    }

    return {
      get heard() {
        return ear.heard;
      },
      async turn(says, replies) {
        const last = ear.hears(replies);
        const begun = performance.now();
        const channelData = { clientActivityID: String((said += 1)) };
        const activity = { type: 'message', from: { id: 'ik' }, text: says, channelData };
        const posted =
          says === undefined
            ? open()
            : post(`${rootAt(nth + 1)}/conversations/${conversationId}/activities`, activity, token);
        const [ended] = await Promise.all([last, posted]);
        return ended - begun;
      },
      close: () => {
        socket?.terminate();
      },
    };
  };
}

interface Token {
  readonly conversationId: string;
  readonly token: string;
}

function listen(ear: Ear, { activities }: Frame): void {
  for (const { type, text = '', from } of activities) {
    if (type === 'message' && from.role === 'bot') ear.message(text);
  }
}
