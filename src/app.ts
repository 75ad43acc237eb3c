import path from 'node:path';
import { createDirectLine } from './channels/directline/direct-line.js';
import type { DirectLine } from './channels/directline/direct-line.js';
import { openFileShelf } from './channels/directline/files.js';
import { pageRoutes } from './channels/directline/page/routes.js';
import { CHANNEL_ID } from './channels/directline/incoming.js';
import { directLineDefaults } from './channels/directline/settings.js';
import { ROOT } from './channels/directline/urls.js';
import { createTeams } from './channels/teams/channel.js';
import type { Teams } from './channels/teams/channel.js';
import type { Config } from './config.js';
import type { Publish } from './domain/say.js';
import type { Store } from './domain/store.js';
import { healthRoutes } from './http/health.js';
import { createHttpServer } from './http/server.js';
import { openBot } from './open-bot.js';
import { createReading } from './tickets/reading.js';
import type { OpenedBot, Surroundings } from './open-bot.js';
import { openConfiguredInbox } from './open-inbox.js';

/** The whole program, ready to listen. */
export interface App {
  /** Starts to serve; tells on which port. */
  listen(): Promise<number>;
  /** Finishes what runs and stops: takes less than ten seconds. What is not delivered goes out after the next start. */
  close(): Promise<void>;
  readonly store: Store;
  readonly mailGoesTo: string;
  /** A link to sign in to the inbox with, for whoever starts the program; `undefined` when none is used. */
  firstLink(): Promise<string | undefined>;
}

/** Time that running requests get when the program stops. The outbox takes five seconds more at most. */
const GRACE_MS = 3000;

/** Puts the program together, leaf to root. @throws HelpdeskError `store_locked`, `store_unwritable` */
export async function createApp(config: Config, outside: Surroundings): Promise<App> {
  const bot = await openBot(config, outside);
  try {
    return await serveBot(config, bot, outside);
  } catch (error) {
    // Its timers would keep the process alive, and its lock the data folder.
    await bot.close();
    throw error;
  }
}

async function serveBot(config: Config, bot: OpenedBot, outside: Surroundings): Promise<App> {
  const directLine = await openDirectLine(config, bot, outside);
  let port = config.PORT;
  const origin = () => config.PUBLIC_URL ?? `http://localhost:${port}`;
  const teams = config.teams && createTeams({ run: bot.run, settings: config.teams, ...outside });
  const work = bot.ticketWork(publishOn(directLine, teams));
  const { store, phrasings } = bot;
  const inbox = await openConfiguredInbox(config, { store, phrasings, outside, origin, work });
  const server = createHttpServer({
    log: outside.log,
    cors: { origins: config.ALLOWED_ORIGINS, under: ROOT },
    https: config.PUBLIC_URL?.startsWith('https:') ?? false,
    routes: [
      healthRoutes({ store: () => bot.store.check(), mail: () => bot.chosenSink.sink.check() }),
      directLine.routes,
      pageRoutes(pageDeps(config, directLine, outside)),
      ...(teams ? [teams.routes] : []),
      ...(inbox ? [inbox.routes] : []),
    ],
    upgrades: [directLine.upgrade],
  });
  return {
    store: bot.store,
    mailGoesTo: bot.chosenSink.destination,
    firstLink: async () => inbox?.firstLink(),
    async listen() {
      port = await server.listen(config.PORT, config.HOST);
      bot.prepare();
      return port;
    },
    async close() {
      // At the same time: an open socket of a web chat, or a stream of the inbox, would keep the server waiting.
      await Promise.all([server.close(GRACE_MS), directLine.close(), inbox?.close()]);
      await teams?.close();
      await bot.close();
    },
  };
}

/** Brings what the helpdesk says to the channel; the web chat notes itself who has read it. */
const publishOn =
  (directLine: DirectLine, teams: Teams | undefined): Publish =>
  (conversation, activities, mark) => {
    if (conversation.channel === TEAMS && teams) return teams.publish(conversation, activities, mark);
    if (conversation.channel !== CHANNEL_ID) return Promise.resolve('never');
    directLine.publish(conversation.key);
    return Promise.resolve('later');
  };
const TEAMS = 'msteams';

async function openDirectLine(
  config: Config,
  { run, store }: OpenedBot,
  outside: Surroundings,
): Promise<DirectLine> {
  return createDirectLine({
    run,
    store: {
      conversations: createReading({ ...store, ...outside }),
      secret: (name, bytes) => store.secret(name, bytes),
    },
    outside,
    files: await openFileShelf({ dir: path.join(config.DATA_DIR, 'files'), ...outside }),
    settings: {
      ...directLineDefaults,
      ...(config.PUBLIC_URL !== undefined && { publicUrl: config.PUBLIC_URL }),
      ...(config.DIRECTLINE_SECRET !== undefined && { secret: config.DIRECTLINE_SECRET }),
      allowedOrigins: config.ALLOWED_ORIGINS,
      proxies: config.TRUSTED_PROXIES,
    },
  });
}

const pageDeps = (config: Config, { tokens }: DirectLine, { root, randomId }: Surroundings) => ({
  root,
  randomId,
  tokens,
  tokenSeconds: directLineDefaults.tokenSeconds,
  proxies: config.TRUSTED_PROXIES,
  retentionDays: config.RETENTION_DAYS,
  ...(config.PUBLIC_URL !== undefined && { publicUrl: config.PUBLIC_URL }),
});
