import path from 'node:path';
import { createConversation } from '../dialogs/index.js';
import { createBot } from './bot/bot.js';
import type { RunTurn } from './channels/channel.js';
import { createDirectLine } from './channels/directline/direct-line.js';
import type { DirectLine } from './channels/directline/direct-line.js';
import { openFileShelf } from './channels/directline/files.js';
import { pageRoutes } from './channels/directline/page/routes.js';
import { directLineDefaults } from './channels/directline/settings.js';
import { ROOT } from './channels/directline/urls.js';
import { createTeams } from './channels/teams/channel.js';
import type { Config } from './config.js';
import type { Outside } from './domain/outside.js';
import type { Store } from './domain/store.js';
import { healthRoutes } from './http/health.js';
import { createHttpServer } from './http/server.js';
import { startRetention } from './retention.js';
import { openKnowledge } from './knowledge/open.js';
import { openLowdbStore } from './store/lowdb.js';
import { fileTicket } from './tickets/file.js';
import { createOutbox } from './tickets/outbox.js';
import { mailDomain } from './tickets/settings.js';
import { chooseSink } from './tickets/sinks/index.js';
import type { ChosenSink } from './tickets/sinks/index.js';
import { understand } from './understanding/understand.js';

/** The bot without a channel: what the server and the terminal have in common. */
export interface OpenedBot {
  readonly run: RunTurn;
  readonly store: Store;
  readonly chosenSink: ChosenSink;
  /** Finishes turns and deliveries that run, and lets go of the data folder. */
  close(): Promise<void>;
}

/** The whole program, ready to listen. */
export interface App {
  /** Starts to serve; tells on which port. */
  listen(): Promise<number>;
  /** Finishes what runs and stops: takes less than ten seconds. What is not delivered goes out after the next start. */
  close(): Promise<void>;
  readonly store: Store;
  readonly mailGoesTo: string;
}

/** What the program takes from the process it runs in. */
export interface Surroundings extends Outside {
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Folder of the program: the one with `src` and `node_modules`. */
  readonly root: string;
}

/** Time that running requests get when the program stops. The outbox takes five seconds more at most. */
const GRACE_MS = 3000;

/** Opens the store, and the bot on it. @throws HelpdeskError `store_locked`, `store_unwritable` */
export async function openBot(config: Config, outside: Surroundings): Promise<OpenedBot> {
  const { DATA_DIR: dir, RETENTION_DAYS: retentionDays, PRIVACY_URL: privacyUrl, mail } = config;
  const store = await openLowdbStore({ dir, ...outside });
  const mailFolder = path.join(dir, 'mail');
  const chosenSink = chooseSink(mail, { folder: mailFolder, retentionDays, privacyUrl });
  const outbox = createOutbox({ deliveries: store.deliveries, sink: chosenSink.sink, ...outside });
  const knowledge = await openKnowledge({ folder: path.join(outside.root, 'knowledge'), ...outside });
  knowledge.watch();
  const bot = createBot({
    ...outside,
    conversations: store.conversations,
    tickets: store.tickets,
    converse: createConversation(),
    understand,
    fileTicket: (ticket, filing) => fileTicket(ticket, { ...filing, mailDomain: mailDomain(mail) }),
    onFiled: () => {
      outbox.wake();
    },
    knowledge,
    policy: { retentionDays, ...(privacyUrl !== undefined && { privacyUrl }) },
  });
  const stopRetention = startRetention({ store, mailFolder, days: retentionDays, ...outside });
  outbox.start();
  return {
    run: (context, speak) => bot.run(context, speak),
    store,
    chosenSink,
    async close() {
      stopRetention();
      knowledge.close();
      await bot.idle();
      await outbox.stop();
      await chosenSink.sink.close();
      await store.close();
    },
  };
}

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
  const teams = config.teams && createTeams({ run: bot.run, settings: config.teams, ...outside });
  const server = createHttpServer({
    log: outside.log,
    cors: { origins: config.ALLOWED_ORIGINS, under: ROOT },
    https: config.PUBLIC_URL?.startsWith('https:') ?? false,
    routes: [
      healthRoutes({ store: () => bot.store.check(), mail: () => bot.chosenSink.sink.check() }),
      directLine.routes,
      pageRoutes(pageDeps(config, directLine, outside)),
      ...(teams ? [teams.routes] : []),
    ],
    upgrades: [directLine.upgrade],
  });
  return {
    store: bot.store,
    mailGoesTo: bot.chosenSink.destination,
    listen: () => server.listen(config.PORT, config.HOST),
    async close() {
      // At the same time: an open socket of a web chat would keep the server waiting.
      await Promise.all([server.close(GRACE_MS), directLine.close()]);
      await teams?.close();
      await bot.close();
    },
  };
}

async function openDirectLine(
  config: Config,
  { run, store }: OpenedBot,
  outside: Surroundings,
): Promise<DirectLine> {
  return createDirectLine({
    run,
    store,
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
