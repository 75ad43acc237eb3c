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
import { codeOf } from './domain/errors.js';
import type { Meter } from './domain/meter.js';
import type { Publish } from './domain/say.js';
import type { Store } from './domain/store.js';
import { figuresRoutes } from './http/figures.js';
import { healthRoutes } from './http/health.js';
import type { Routes } from './http/reply.js';
import { createRequestIds } from './http/request-ids.js';
import type { RequestIds } from './http/request-ids.js';
import { createHttpServer } from './http/server.js';
import { openMetrics } from './metrics/metrics.js';
import type { Metrics } from './metrics/metrics.js';
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

/**
 * Puts the program together, leaf to root.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unfinished`, `store_unwritable`, `database_unusable`
 */
export async function createApp(config: Config, world: Surroundings): Promise<App> {
  const requests = createRequestIds(world);
  const metrics = config.METRICS_TOKEN === undefined ? undefined : openMetrics();
  const outside = { ...world, log: requests.log, ...(metrics && { meter: metrics.meter }) };
  const bot = await openBot(config, outside);
  try {
    return await serveBot(config, bot, { ...outside, requests, metrics });
  } catch (error) {
    // Its timers would keep the process alive, and its lock the data folder.
    await bot.close();
    throw error;
  }
}

/** What a server has around it beside a bot. */
interface Serving extends Surroundings {
  readonly requests: RequestIds;
  /** Absent: nobody reads the figures. */
  readonly metrics: Metrics | undefined;
}

async function serveBot(config: Config, bot: OpenedBot, outside: Serving): Promise<App> {
  const directLine = await openDirectLine(config, bot, outside);
  watchChats(outside.meter, bot, directLine);
  let port = config.PORT;
  let stopping = false;
  const origin = () => config.PUBLIC_URL ?? `http://localhost:${port}`;
  const stopHearing = hearOthers(bot, directLine, outside);
  const teams = config.teams && createTeams({ run: bot.run, settings: config.teams, ...outside });
  const work = bot.ticketWork(publishOn(directLine, teams));
  const inbox = await openConfiguredInbox(config, { ...forInbox(bot), outside, origin, work });
  const server = createHttpServer({
    ...manners(config, outside),
    routes: [
      healthRoutes({ ...checksOf(bot), stopping: () => stopping }),
      ...figuresOf(config, outside),
      directLine.routes,
      pageRoutes({ ...pageDeps(config, directLine, outside), allowance: bot.store.allowance }),
      ...[teams, inbox].flatMap((part) => part?.routes ?? []),
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
      stopping = true;
      // At the same time: an open socket of a web chat, or a stream of the inbox, would keep the server waiting.
      await Promise.all([server.close(GRACE_MS), directLine.close(), inbox?.close()]);
      stopHearing();
      await teams?.close();
      await bot.close();
    },
  };
}

/** Brings what other processes stored to the web chats that are open here. @returns stops it */
const hearOthers = ({ store }: OpenedBot, directLine: DirectLine, { log }: Surroundings): (() => void) =>
  store.conversations.watch((news) => {
    directLine.hear(news).catch((error: unknown) => {
      // What is missed now is looked for again in a while.
      log.warn({ code: codeOf(error) }, 'directline.not_heard');
    });
  });
const forInbox = ({ store, articles }: OpenedBot) => ({ store, phrasings: articles.phrasings });

/** How the server treats every request. */
const manners = ({ ALLOWED_ORIGINS, PUBLIC_URL }: Config, { log, meter, requests }: Serving) => ({
  log,
  meter,
  begin: requests.begin,
  cors: { origins: ALLOWED_ORIGINS, under: ROOT },
  https: PUBLIC_URL?.startsWith('https:') ?? false,
});

/**
 * What it takes to be of use. Without mail we are: a ticket is stored, and the outbox waits. Without a register too.
 */
const checksOf = ({ store, articles, register, chosenSink }: OpenedBot) => ({
  needed: { store: () => store.check(), articles: () => articles.check() },
  wanted: { mail: () => chosenSink.sink.check(), register: () => register.check() },
});

/** The figures, for whoever has the token; without a token in the settings there is no such address. */
const figuresOf = ({ METRICS_TOKEN: token }: Config, { metrics }: Serving): Routes[] =>
  token === undefined || metrics === undefined ? [] : [figuresRoutes({ token, read: () => metrics.read() })];

function watchChats(meter: Meter | undefined, bot: OpenedBot, directLine: DirectLine): void {
  // A turn of a web chat waits at its channel already; one of Teams waits at the bot.
  meter?.watch('turns_waiting', () => bot.waiting() + directLine.load.waiting);
  meter?.watch('web_chats_open', () => directLine.load.sockets);
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
      allowance: store.allowance,
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
  frameAncestors: config.ALLOWED_ORIGINS,
  ...(config.PUBLIC_URL !== undefined && { publicUrl: config.PUBLIC_URL }),
});
