import type { OpenAllowance } from '../../domain/allowance.js';
import type { ConversationNews, ConversationStore, Store } from '../../domain/store.js';
import type { ConversationKey } from '../../domain/conversation.js';
import { conversationKey } from '../../domain/conversation.js';
import type { Outside } from '../../domain/outside.js';
import type { Routes } from '../../http/reply.js';
import type { Limiter } from '../../http/limiter.js';
import { createLimiter } from '../../http/limiter.js';
import type { Upgrade } from '../../http/upgrades.js';
import type { RunTurn } from '../channel.js';
import { activityRoutes } from './activity-routes.js';
import { DirectLineAdapter } from './adapter.js';
import { conversationRoutes } from './conversation-routes.js';
import type { FileShelf } from './files.js';
import type { Hub } from './hub.js';
import { createHub } from './hub.js';
import { CHANNEL_ID } from './incoming.js';
import type { Parts } from './parts.js';
import type { DirectLineSettings } from './settings.js';
import { createStreams } from './stream.js';
import { tokenRoutes } from './token-routes.js';
import type { Tokens } from './tokens.js';
import { createTokens } from './tokens.js';
import { createTurns } from './turns.js';
import { uploadRoutes } from './upload-routes.js';

/** What the server of Direct Line works with. */
export interface DirectLineDeps {
  readonly run: RunTurn;
  readonly store: Pick<Store, 'secret' | 'allowance'> & {
    readonly conversations: Pick<ConversationStore, 'log' | 'marks'>;
  };
  readonly files: FileShelf;
  readonly settings: DirectLineSettings;
  readonly outside: Outside;
}

/** The web channel: a Direct Line 3.0 server of our own, so that the official clients work without Azure. */
export interface DirectLine {
  readonly routes: Routes;
  readonly upgrade: Upgrade;
  /** For the page, which gives its visitors a token. */
  readonly tokens: Tokens;
  /** How much goes on now: turns that wait for others of their conversation, and open sockets. */
  readonly load: { readonly waiting: number; readonly sockets: number };
  /** Brings what was stored outside a turn of this channel to the open sockets of a conversation. */
  publish(key: ConversationKey): void;
  /** Brings what another process stored to the open sockets; `undefined`: look for what was missed. */
  hear(news: ConversationNews | undefined): Promise<void>;
  /** Waits for the turns that run, and says goodbye to every socket. */
  close(): Promise<void>;
}

/** Opens the web channel. Its tokens stay valid over restarts: the store keeps the secret. */
export async function createDirectLine(deps: DirectLineDeps): Promise<DirectLine> {
  const { run, store, files, settings, outside } = deps;
  const tokens = createTokens(await store.secret('directline', 32), outside.clock);
  const hub = createHub();
  const adapter = new DirectLineAdapter(hub, outside);
  const { answerMs } = settings.timing;
  const turns = createTurns({ run, hub, adapter, files, answerMs, log: outside.log });
  const parts: Parts = {
    tokens,
    hub,
    turns,
    files,
    settings,
    outside,
    conversations: store.conversations,
    limiters: limitersOf(settings, store.allowance),
  };
  const streams = createStreams(parts);
  const groups = [tokenRoutes, conversationRoutes, activityRoutes, uploadRoutes].map((group) => group(parts));

  return {
    tokens,
    upgrade: streams.upgrade,
    get load() {
      return { waiting: turns.waiting, sockets: streams.open };
    },
    routes: (server) => {
      for (const mount of groups) mount(server);
    },
    publish: (key) => {
      if (key.startsWith(`${CHANNEL_ID}/`)) hub.catchUp(idIn(key));
    },
    hear: (news) => hear(hub, store.conversations, news),
    close: async () => {
      await turns.idle();
      streams.close();
    },
  };
}

/** Looks only where somebody has a line open. */
async function hear(
  hub: Hub,
  conversations: Pick<ConversationStore, 'marks'>,
  news: ConversationNews | undefined,
): Promise<void> {
  const followed = hub.followed().map((id) => conversationKey(CHANNEL_ID, id));
  if (followed.length === 0) return;
  for (const [key, mark] of news ? [[news.key, news.mark] as const] : await conversations.marks(followed))
    if (key.startsWith(`${CHANNEL_ID}/`)) hub.grown(idIn(key), mark);
}

const idIn = (key: ConversationKey): string => key.slice(CHANNEL_ID.length + 1);

function limitersOf({ limits }: DirectLineSettings, allowance: OpenAllowance): Parts['limiters'] {
  const limiter = (name: keyof Parts['limiters']): Limiter =>
    createLimiter(allowance(`directline.${name}`, limits[name]));
  return {
    tokens: limiter('tokens'),
    starts: limiter('starts'),
    posts: limiter('posts'),
    reads: limiter('reads'),
    uploads: limiter('uploads'),
  };
}
