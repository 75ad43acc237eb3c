import { AsyncResource } from 'node:async_hooks';
import path from 'node:path';
import { createConversation } from '../dialogs/index.js';
import { openArticles } from './articles.js';
import type { Articles } from './articles.js';
import { createBot } from './bot/bot.js';
import { createSay } from './bot/say.js';
import type { Bot } from './bot/bot.js';
import type { RunTurn } from './channels/channel.js';
import { KEPT_DAYS } from './channels/directline/files.js';
import type { Config } from './config.js';
import type { Meter } from './domain/meter.js';
import { noMeter } from './domain/meter.js';
import type { Outside } from './domain/outside.js';
import type { Publish } from './domain/say.js';
import { SerialQueue } from './domain/serial-queue.js';
import type { Store } from './domain/store.js';
import type { TicketWork } from './domain/ticket-work.js';
import { ticketAddressAt } from './inbox/paths.js';
import { watchedStore } from './metrics/watched-store.js';
import { openRegister } from './register.js';
import type { OpenedRegister } from './register.js';
import { startRetention } from './retention.js';
import type { Kept } from './retention.js';
import { createReadSchoolFile } from './schools/file/read-school-file.js';
import { openStore } from './store/open.js';
import { writeWhole } from './store/write-whole.js';
import { createTicketDesk } from './tickets/desk.js';
import { fileTicket } from './tickets/file.js';
import { createOutbox } from './tickets/outbox.js';
import type { Outbox } from './tickets/outbox.js';
import { mailDomain } from './tickets/settings.js';
import { chooseSink } from './tickets/sinks/index.js';
import type { ChosenSink } from './tickets/sinks/index.js';
import { createTicketWork } from './tickets/work.js';
import { understand } from './understanding/understand.js';

/** Turns of one conversation that may run or wait, and of all together: beyond that users are told to wait. */
const MOST_OF_ONE = 20;
const MOST_TURNS = 2000;

/** What the program takes from the process it runs in. */
export interface Surroundings extends Outside {
  readonly fetch: typeof fetch;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Folder of the program: the one with `src` and `node_modules`. */
  readonly root: string;
  /** Counts what happens, when somebody reads the figures. */
  readonly meter?: Meter;
}

/** The bot without a channel: what the server and the terminal have in common. */
export interface OpenedBot {
  readonly run: RunTurn;
  readonly store: Store;
  readonly chosenSink: ChosenSink;
  readonly articles: Pick<Articles, 'check' | 'phrasings'>;
  readonly register: Pick<OpenedRegister, 'check'>;
  /** Turns that wait for others of their conversation. */
  waiting(): number;
  /** What the helpdesk does with tickets; `publish` brings what it says to the channel of a conversation. */
  ticketWork(publish: Publish): TicketWork;
  /** Reads the articles now; else the first turn does, and waits for it. */
  prepare(): void;
  /** Finishes turns and deliveries that run, and lets go of the data folder. */
  close(): Promise<void>;
}

/**
 * Opens the store, and the bot on it.
 * @throws HelpdeskError `store_locked`, `store_newer`, `store_unfinished`, `store_unwritable`, `database_unusable`
 */
export async function openBot(config: Config, outside: Surroundings): Promise<OpenedBot> {
  const { DATA_DIR: dir, RETENTION_DAYS: days } = config;
  const mailFolder = path.join(dir, 'mail');
  const { meter = noMeter } = outside;
  const store = watchedStore(await openStore({ database: config.database, dir, ...outside }), meter);
  const chosenSink = sinkOf(config, mailFolder);
  const outbox = createOutbox({ deliveries: store.deliveries, sink: chosenSink.sink, ...outside });
  const articles = openArticles(outside);
  const register = openRegister(config, { ...outside, store: store.register });
  const onFiled = waking(outbox);
  const queue = new SerialQueue(MOST_OF_ONE, MOST_TURNS);
  watchLoad(meter, { queue, outbox, store });
  const bot = botOn({ config, outside, store, articles, register, queue, onFiled });
  const folders = keptFiles(config, mailFolder);
  const stopRetention = startRetention({ store, days, folders, ...outside });
  // What another process filed and could not deliver goes out from here.
  store.tickets.watch(onFiled);
  outbox.start();
  return {
    run: (context, speak) => bot.run(context, speak),
    store,
    chosenSink,
    articles,
    register,
    waiting: () => queue.waiting,
    ticketWork: workOn({ config, outside, store, queue, onFiled }),
    prepare: () => {
      void register.ready();
      void articles.ready().catch(() => undefined);
    },
    async close() {
      stopRetention();
      articles.close();
      await register.close();
      await bot.idle();
      await outbox.stop();
      await chosenSink.sink.close();
      await store.close();
    },
  };
}

/** Where files are that go after a while. */
const keptFiles = ({ DATA_DIR, RETENTION_DAYS: days }: Config, mailFolder: string): readonly Kept[] => [
  { folder: mailFolder, days },
  { folder: path.join(DATA_DIR, 'files'), days: KEPT_DAYS },
];

/** Bound here: what the outbox does from then on is no part of the request that woke it. */
const waking = (outbox: Outbox): (() => void) =>
  AsyncResource.bind((): void => {
    outbox.wake();
  });

function sinkOf(config: Config, folder: string): ChosenSink {
  const { mail, inbox, PUBLIC_URL, RETENTION_DAYS: retentionDays, PRIVACY_URL: privacyUrl } = config;
  const ticketAddress = inbox && ticketAddressAt(PUBLIC_URL);
  return chooseSink(mail, { folder, write: writeWhole, retentionDays, privacyUrl, ticketAddress });
}

function watchLoad(
  meter: Meter,
  { queue, outbox, store }: { queue: SerialQueue; outbox: Outbox; store: Store },
): void {
  meter.watch('turns_running', () => queue.running);
  meter.watch('outbox_running', () => outbox.state.delivering);
  meter.watch('outbox_waiting', () => store.deliveries.waiting());
}

interface WorkParts {
  readonly config: Config;
  readonly outside: Outside;
  readonly store: Store;
  readonly queue: SerialQueue;
  readonly onFiled: () => void;
}

const workOn =
  ({ config, outside, store, queue, onFiled }: WorkParts): OpenedBot['ticketWork'] =>
  (publish) =>
    createTicketWork({
      ...store,
      ...outside,
      say: createSay({ queue, conversations: store.conversations, publish, ...outside }),
      mailDomain: mailDomain(config.mail),
      onDue: onFiled,
    });

interface BotParts extends WorkParts {
  readonly outside: Surroundings;
  readonly articles: Articles;
  readonly register: OpenedRegister;
}

function botOn({ config, outside, store, articles, register, queue, onFiled }: BotParts): Bot {
  const { RETENTION_DAYS: retentionDays, PRIVACY_URL: privacyUrl, mail } = config;
  const conversation = createConversation();
  return createBot({
    ...outside,
    conversations: store.conversations,
    tickets: store.tickets,
    knowledge: articles.knowledge,
    schools: register.schools,
    ticketDesk: createTicketDesk(store),
    readSchoolFile: createReadSchoolFile(outside),
    converse: async (...turn) => {
      await Promise.all([articles.ready(), register.ready()]);
      return conversation(...turn);
    },
    understand,
    queue,
    fileTicket: (ticket, filing) => fileTicket(ticket, { ...filing, mailDomain: mailDomain(mail) }),
    onFiled,
    policy: {
      retentionDays,
      ...(privacyUrl !== undefined && { privacyUrl }),
      ...(config.inbox && { inbox: true }),
    },
  });
}
