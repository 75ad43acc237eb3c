import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConversation } from '../../dialogs/index.js';
import { createBot } from '../../src/bot/bot.js';
import type { BotDeps } from '../../src/bot/bot.js';
import { buttonsOf, plainText } from '../../src/channels/plain.js';
import { repliesOf } from '../../src/channels/replies.js';
import { SilentAdapter } from '../../src/channels/terminal/adapter.js';
import type { Conversation, StoredActivity } from '../../src/domain/conversation.js';
import type { Knowledge } from '../../src/domain/article.js';
import type { FetchFiles } from '../../src/domain/school-list.js';
import { noSchools } from '../../src/domain/school.js';
import type { Store } from '../../src/domain/store.js';
import { openKnowledge } from '../../src/knowledge/open.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { createTicketDesk } from '../../src/tickets/desk.js';
import { fileTicket } from '../../src/tickets/file.js';
import { understand } from '../../src/understanding/understand.js';
import { fixedClock, silentLog } from './outside.js';

/** A user in front of the real bot on a real store, without a transport in between. */
export interface User {
  /** Opens the chat. */
  opens(): Promise<readonly string[]>;
  /** Types a message; gives back all that the bot says to it, as plain text. */
  says(text: string): Promise<readonly string[]>;
  /** Taps a button of a card: the last one with this label, or the last but `older` cards. */
  taps(label: string, older?: number): Promise<readonly string[]>;
  /** Delivers an activity as a channel would, with what the channel puts beside it. */
  sends(activity: Partial<Activity>, beside?: { files?: FetchFiles }): Promise<readonly string[]>;
  /** Everything the bot said, as activities. */
  readonly heard: readonly StoredActivity[];
  readonly key: string;
}

/** The bot, put together as the program does, with parts replaced where a test says so. */
export interface Stage {
  readonly store: Store;
  readonly clock: ReturnType<typeof fixedClock>;
  user(channelId?: string, id?: string, person?: Conversation['person']): User;
  /** As after a restart of the program, possibly another release of it. */
  restart(parts?: Partial<BotDeps>): Promise<void>;
  close(): Promise<void>;
}

/** Opens a stage with an empty store in a folder of its own. */
export async function openStage(others: Partial<BotDeps> = {}): Promise<Stage> {
  const parts = { knowledge: await articlesOfTests(), ...others };
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  const clock = fixedClock();
  const open = () => openLowdbStore({ dir, clock, log: silentLog });
  let store = await open();
  let bot = createBot({ ...botDeps(store, clock), ...parts });
  return {
    clock,
    get store() {
      return store;
    },
    user: (channelId = 'directline', id = 'gesprek-1', person = {}) =>
      userOf(() => bot, { channelId, id, person }),
    async restart(changed = {}) {
      await store.close();
      store = await open();
      bot = createBot({ ...botDeps(store, clock), ...parts, ...changed });
    },
    async close() {
      await store.close();
      await rm(dir, { recursive: true });
    },
  };
}

let opened: Promise<Knowledge> | undefined;

/** A few articles of the tests' own, so that editors can change the product's without breaking a conversation. */
const articlesOfTests = (): Promise<Knowledge> =>
  (opened ??= openKnowledge({
    folder: path.join('test', 'support', 'articles'),
    root: process.cwd(),
    log: silentLog,
  }));

/** What the program hands to its bot, with a clock that stands still and ids that count up. */
export function botDeps(store: Store, clock: ReturnType<typeof fixedClock>): BotDeps {
  let ids = 0;
  return {
    clock,
    log: silentLog,
    randomId: () =>
      `00000000-0000-4000-8000-${String(Date.now() % 1e6).padStart(6, '0')}${String((ids += 1)).padStart(6, '0')}`,
    conversations: store.conversations,
    tickets: store.tickets,
    converse: createConversation(),
    understand,
    fileTicket: (ticket, filing) => fileTicket(ticket, { ...filing, mailDomain: 'mandaathulp.example' }),
    onFiled: () => undefined,
    policy: { retentionDays: 90, inbox: true },
    knowledge: { match: () => ({ kind: 'none' }), find: () => undefined },
    schools: noSchools,
    ticketDesk: createTicketDesk({ ...store, pause: () => Promise.resolve() }),
    readSchoolFile: () => Promise.resolve({ kind: 'refused', why: 'unreadable_here' }),
  };
}

interface Who {
  readonly channelId: string;
  readonly id: string;
  readonly person: Conversation['person'];
}

function userOf(bot: () => ReturnType<typeof createBot>, { channelId, id, person }: Who): User {
  const adapter = new SilentAdapter();
  const heard: StoredActivity[] = [];
  let count = 0;
  const user: User = {
    heard,
    key: `${channelId}/${id}`,
    opens: () => user.sends({ type: 'conversationUpdate' }),
    says: (text) => user.sends({ type: 'message', text }),
    taps(label, older = 0) {
      const cards = heard.filter(({ attachments }) => attachments !== undefined);
      const tapped = buttonsOf(cards.at(-1 - older)).find((button) => button.label === label);
      if (!tapped) throw new Error(`No card has a button ${label}`);
      return user.sends({ type: 'message', ...tapped.sends });
    },
    async sends(activity, { files } = {}) {
      const context = new TurnContext(adapter, {
        channelId,
        serviceUrl: 'https://smba.trafficmanager.net/teams/',
        id: `activity-${(count += 1)}`,
        conversation: { id },
        from: { id: 'gebruiker' },
        recipient: { id: 'mandaathulp', name: 'Mandaathulp' },
        ...activity,
      } as Activity);
      context.turnState.set('person', person);
      if (files) context.turnState.set('files', files);
      const said: StoredActivity[] = [];
      await bot().run(context, (spoken) => {
        said.push(...repliesOf(spoken, context));
        return Promise.resolve();
      });
      heard.push(...said);
      return said.map(plainText);
    },
  };
  return user;
}
