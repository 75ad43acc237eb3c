import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import type { TicketQuery } from '../../src/domain/ticket-list.js';
import { ticketNumber } from '../../src/domain/ticket.js';
import { openInbox } from '../../src/inbox/open.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { aConversation, aDelivery, aSchool, aTicket } from '../support/builders.js';
import { doneFacts, ticketFacts } from '../../src/tickets/facts.js';
import { createTicketWork } from '../../src/tickets/work.js';
import { NO_ARTICLES } from '../support/no-articles.js';
import { silentLog } from '../support/outside.js';
import { serve } from '../support/serve.js';
import { column, median, ratio } from './figures.js';

const FEW = 100;
const MANY = 10_000;
const PER_TURN = 50;
const PAGE = 50;
const ROUNDS = 15;
const PER_ROUND = 40;

const clock = { now: () => new Date() };
const PLACES = ['Almere', "'s-Gravenhage", 'Súdwest-Fryslân', 'Goes', 'Bergen op Zoom'];
const STAFF = ['anna@digidoor.example', 'bram@digidoor.example', undefined];

/** One of many tickets, each of other schools; a third of them is closed. */
function oneOfMany(nth: number) {
  const schools = Array.from({ length: 1 + (nth % 4) }, (_, school) =>
    aSchool({
      name: `obs De Regenboog ${String(nth)}`,
      place: PLACES[nth % PLACES.length]!,
      vestiging: `0${String(school)}`,
    }),
  );
  const assignee = STAFF[nth % STAFF.length];
  const ticket = aTicket({
    number: ticketNumber(2026, nth + 1),
    schools,
    status: nth % 3 === 0 ? 'closed' : 'open',
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, nth)).toISOString(),
    ...(assignee !== undefined && { assignee }),
  });
  return { ticket, deliveries: [aDelivery(ticket, 'helpdesk', { state: 'delivered' })] };
}

/** A data folder with `count` tickets; only it does not wait for the disk each time. */
async function fill(dir: string, count: number): Promise<void> {
  const write: typeof writeWhole = (to, text, options) =>
    writeWhole(to, text, { ...options, durable: false });
  const store = await openLowdbStore({ dir, clock, log: silentLog, write });
  for (let first = 0; first < count; first += PER_TURN) {
    const key = `directline/${String(first)}`;
    const filed = Array.from({ length: PER_TURN }, (_, nth) => oneOfMany(first + nth));
    const commit = { conversation: aConversation({ key }), said: [], filed };
    await store.conversations.turn(key, () => Promise.resolve({ commit, result: undefined }));
  }
  await store.close();
}

type Look = (served: Served, count: number) => Promise<unknown>;
const list = (query: Omit<TicketQuery, 'limit'>): Look => {
  return ({ store }) => store.tickets.list({ ...query, limit: PAGE });
};
const page = (address: string): Look => {
  return (served) => served.page(address);
};

const MAIL = 'anna@digidoor.example';
/** The inbox on a real server, and Anna who is signed in. */
interface Served {
  readonly store: Store;
  /** A page as her browser gets it. */
  page(address: string): Promise<string>;
  close(): Promise<void>;
}

async function openInboxOn(store: Store): Promise<Served> {
  const token = randomBytes(32).toString('base64url');
  const at = clock.now().toISOString();
  const session = { mail: MAIL, by: 'address', createdAt: at, lastSeenAt: at } as const;
  await store.staff.begin(createHash('sha256').update(token).digest('hex'), session);
  const outside = { clock, log: silentLog, randomId: randomUUID };
  const inbox = await openInbox({
    ...{ ...outside, store, root: path.resolve('.'), proxies: 0, origin: () => '' },
    settings: { allowed: { addresses: [MAIL], domains: [] } },
    work: createTicketWork({
      ...{ ...store, ...outside, mailDomain: 'digidoor.example', onDue: () => undefined },
      say: () => Promise.resolve({ kind: 'gone' }),
    }),
    wording: { facts: ticketFacts, done: doneFacts },
    phrasings: NO_ARTICLES,
  });
  const server = await serve({ routes: [inbox.routes] });
  const headers = { accept: 'text/html', cookie: `inbox=${token}` };
  return {
    store,
    page: async (address) => (await fetch(server.url + address, { headers })).text(),
    async close() {
      inbox.close();
      await server.close(0);
      await store.close();
    },
  };
}

/** What a colleague looks at. */
const LOOKS: Readonly<Record<string, Look>> = {
  'the first page': list({}),
  'the open ones': list({ status: 'open' }),
  'one in the middle': ({ store }, count) => {
    const middle = oneOfMany(Math.floor(count / 6) * 3 + 1).ticket;
    const after = ['open', middle.createdAt, middle.number].join('_');
    return store.tickets.list({ status: 'open', after, limit: PAGE });
  },
  mine: list({ status: 'open', assignee: MAIL }),
  'search: a place': list({ search: 'sudwest' }),
  'search: one school': list({ search: 'regenboog 77' }),
  'search: nothing': list({ search: 'utrecht' }),
  'page over HTTP': page('/inbox'),
  // One that fills a page at both.
  'search over HTTP': page('/inbox?zoek=regenboog'),
};

/** Median time of a look, in milliseconds. */
async function round(look: Look, served: Served, count: number): Promise<number> {
  const took: number[] = [];
  for (let nth = 0; nth < PER_ROUND; nth += 1) {
    const begun = performance.now();
    await look(served, count);
    took.push(performance.now() - begun);
  }
  return median(took);
}

const bothRounds = async (look: Look, few: Served, many: Served): Promise<[number, number]> => [
  await round(look, few, FEW),
  await round(look, many, MANY),
];

/** Measures pages of tickets and searches when there are few and when there are many, by turns. */
export async function measureInbox(dir: string): Promise<void> {
  const [fewDir, manyDir] = [path.join(dir, 'inbox-few'), path.join(dir, 'inbox-many')];
  await fill(fewDir, FEW);
  await fill(manyDir, MANY);
  const few = await openInboxOn(await openLowdbStore({ dir: fewDir, clock, log: silentLog }));
  const many = await openInboxOn(await openLowdbStore({ dir: manyDir, clock, log: silentLog }));
  if ((await many.store.tickets.list({ limit: 1 })).total !== MANY) throw new Error('Not filled');
  console.log(`milliseconds${' '.repeat(12)}at ${FEW}   at ${MANY}   ratio`);
  for (const [name, look] of Object.entries(LOOKS)) {
    // The first round is for the compiler.
    await bothRounds(look, few, many);
    const rounds: [number, number][] = [];
    for (let nth = 0; nth < ROUNDS; nth += 1) rounds.push(await bothRounds(look, few, many));
    const [atFew, atMany] = [rounds.map(([time]) => time), rounds.map(([, time]) => time)];
    const columns = [median(atFew), median(atMany)].map((time) => column(time, 4)).join('');
    console.log(`${name.padEnd(20)}${columns}   ${ratio(atMany, atFew)}`);
  }
  const bytes = await Promise.all(
    [few, many].map(async (served) => Buffer.byteLength(await served.page('/inbox'))),
  );
  console.log(`bytes of the page   ${bytes.map((size) => column(size, 0)).join('')}`);
  await few.close();
  await many.close();
}
