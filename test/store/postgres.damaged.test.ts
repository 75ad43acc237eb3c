import type { Store } from '../../src/domain/store.js';
import type { RecordingLog } from '../support/outside.js';
import { recordingLog } from '../support/outside.js';
import { queryOn } from '../support/postgres.js';
import { openStoreOn, useDatabase } from '../support/postgres-store.js';
import { DAY, KEY, MINUTE, afterNine, aTurn, fileOne, nine, textsOf } from './contract/support.js';

const database = useDatabase();
let store: Store;
let log: RecordingLog;

beforeEach(async () => {
  log = recordingLog();
  store = await openStoreOn(database.url, { log });
});
afterEach(() => store.close());

const damaged = { code: 'record_damaged' };
const run = (text: string) => queryOn(database.url, text);
const asideOf = async (kind: string) =>
  (await run(`select body from set_aside where kind = '${kind}'`)).map(({ body }) => String(body));

test('a conversation that cannot be read is set aside whole, told once, and begins anew', async () => {
  await aTurn(store, KEY, { said: ['hallo', 'dag'] });
  await run(`update conversation set body = '{"half'`);

  await expect(aTurn(store, KEY)).rejects.toMatchObject(damaged);
  expect(await store.conversations.get(KEY)).toBeUndefined();
  expect(await aTurn(store, KEY, { said: ['opnieuw'] })).toMatchObject({ mark: 1 });
  const [aside] = await asideOf('conversation');
  for (const kept of ['half', 'hallo', 'dag']) expect(aside).toContain(kept);
});

test('one message that cannot be read is passed over: the others and the conversation stay', async () => {
  await aTurn(store, KEY, { said: ['een', 'twee', 'drie'] });
  await run(`update activity set body = '{"half' where mark = 2`);

  const page = await store.conversations.log(KEY, 0, 9);
  expect([textsOf(page), page?.mark]).toEqual([['een', 'drie'], 3]);
  expect(await aTurn(store, KEY, { said: ['vier'] })).toMatchObject({ mark: 4 });
  expect(await asideOf('conversation')).toEqual([]);
});

test('what a turn meets elsewhere that is damaged leaves its own conversation as it was', async () => {
  await aTurn(store, KEY, { said: ['hallo'] });
  const { ticket } = await fileOne(store);
  await run(`update ticket set body = '{"half'`);
  const turn = store.conversations.turn(KEY, async () => ({
    result: await store.tickets.get(ticket.number),
  }));

  await expect(turn).rejects.toMatchObject(damaged);
  expect(textsOf(await store.conversations.log(KEY, 0, 9))).toEqual(['hallo']);
});

test('a ticket that cannot be read is told of once, is kept aside, and its number is not given again', async () => {
  const { ticket } = await fileOne(store);
  await run(`update ticket set body = '{"half'`);

  await expect(store.tickets.get(ticket.number)).rejects.toMatchObject(damaged);
  expect(await store.tickets.get(ticket.number)).toBeUndefined();
  expect(await asideOf('ticket')).toHaveLength(1);
  expect(await store.tickets.nextNumber(2026)).not.toBe(ticket.number);
});

test('a list leaves out what cannot be read, and shows the others', async () => {
  const first = await fileOne(store);
  const second = await fileOne(store);
  await run(`update ticket set body = '{"half' where number = '${first.ticket.number}'`);

  const { tickets } = await store.tickets.list({ limit: 9 });
  expect(tickets.map(({ number }) => number)).toEqual([second.ticket.number]);
  expect(log.lines).toContainEqual(
    expect.objectContaining({ event: 'store.unreadable', fields: expect.objectContaining(damaged) }),
  );
});

test.each(['delivery', 'ticket'])('a %s that cannot be read keeps no other mail waiting', async (table) => {
  const first = await fileOne(store);
  const second = await fileOne(store);
  const column = table === 'ticket' ? 'number' : 'ticket';
  await run(`update ${table} set body = '{"half' where ${column} = '${first.ticket.number}'`);

  const claims = [
    await store.deliveries.claim(nine, 3, MINUTE),
    await store.deliveries.claim(afterNine(MINUTE), 3, MINUTE),
  ].flat();
  const numbers = claims.map(({ ticket }) => ticket.number);
  expect(numbers).toContain(second.ticket.number);
  expect(numbers).not.toContain(first.ticket.number);
});

test('a mail that cannot be read is no reason to leave another where a wrong clock has put it', async () => {
  const first = await fileOne(store);
  const second = await fileOne(store);
  await run(`update delivery set body = '{"half' where ticket = '${first.ticket.number}'`);
  await store.deliveries.bringForward(afterNine(-DAY), afterNine(-MINUTE));

  const claimed = await store.deliveries.claim(afterNine(-DAY), 9, MINUTE);
  expect(claimed.map(({ ticket }) => ticket.number)).toContain(second.ticket.number);
});

test('a ticket of which one mail cannot be read still shows the others', async () => {
  const { ticket, deliveries } = await fileOne(store);
  await run(`update delivery set body = '{"half' where id = '${deliveries[0]!.id}'`);

  expect(await store.deliveries.ofTicket(ticket.number)).toEqual(deliveries.slice(1));
});

test('what became of a mail that cannot be read any more is no reason to wait', async () => {
  const { deliveries } = await fileOne(store);
  await run(`update delivery set body = '{"half'`);

  await expect(
    store.deliveries.settle({ ...deliveries[0]!, state: 'delivered', attempts: 1 }),
  ).rejects.toMatchObject({ code: 'ticket_not_found' });
});
