import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { post } from './post.js';
import type { OpenTalk, Talk } from './talk.js';
import { Ear } from './talk.js';

/** A connector on loopback: the service to which a bot posts what it says. */
export interface Connector {
  readonly url: string;
  /** Ears by conversation. */
  readonly ears: Map<string, Ear>;
  close(): void;
}

export async function startConnector(): Promise<Connector> {
  const ears = new Map<string, Ear>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const activity = JSON.parse(await text(request)) as { type: string; text?: string };
    // Not in one: restify makes `writeHead` give back nothing.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: randomUUID() }));
    const conversation = /\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '';
    if (activity.type === 'message') ears.get(conversation)?.message(activity.text ?? '');
  };
  const server = createServer((request, response) => void take(request, response));
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ears,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Talks with the plain bot at `url`, as a channel of Bot Framework does. */
export const plainTalk =
  (url: string, connector: Connector): OpenTalk =>
  () => {
    const id = randomUUID();
    const ear = new Ear();
    connector.ears.set(id, ear);
    const parties = {
      channelId: 'directline',
      serviceUrl: connector.url,
      locale: 'nl-NL',
      conversation: { id },
      from: { id: `gebruiker-${id}`, role: 'user' },
      recipient: { id: 'bot', name: 'Bot', role: 'bot' },
    };
    const opening = { type: 'conversationUpdate', membersAdded: [{ id: 'gebruiker' }] };
    const talk: Talk = {
      get heard() {
        return ear.heard;
      },
      async turn(says, replies) {
        const activity = says === undefined ? opening : { type: 'message', text: says };
        const last = ear.hears(replies);
        const begun = performance.now();
        // Its state is saved after it has spoken: whoever goes on before that talks to a bot that forgot.
        const posted = post(`${url}/api/messages`, { ...parties, ...activity, id: randomUUID() });
        const [ended] = await Promise.all([last, posted]);
        return ended - begun;
      },
      close: () => void connector.ears.delete(id),
    };
    return Promise.resolve(talk);
  };
