import type { Server } from 'restify';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { csrfIn, signedIn } from './support/signed-in.js';
import type { Page, Visitor } from './support/visitor.js';
import { aVisitor } from './support/visitor.js';

const HOUR = 60 * 60 * 1000;
/** What anybody may ask for: signing in, and files without anything secret. */
const OPEN = /^\/inbox\/(aanmelden|bestand)/;

interface Door {
  readonly method: 'GET' | 'POST';
  readonly address: string;
}

let house: House;
let doors: readonly Door[];
beforeEach(async () => {
  house = await openHouse();
  await filed(house.store, {});
  doors = doorsOf(house);
});
afterEach(() => house.close());

/** Every route of the inbox that is not for anybody, as the server gets to know it. */
function doorsOf({ inbox }: House): readonly Door[] {
  const found: Door[] = [];
  const note = (method: Door['method']) => (path: string) => {
    const address = path.replace(':number', numbered(1)).replace(/[:*]\w*/g, 'x');
    if (!OPEN.test(address)) found.push({ method, address });
  };
  inbox.routes({ get: note('GET'), post: note('POST') } as unknown as Server);
  return found;
}

const knock = ({ method, address }: Door, visitor: Visitor, form = {}): Promise<Page> =>
  method === 'GET' ? visitor.get(address) : visitor.post(address, form);

/** What is not as it has to be for somebody who may not come in. */
async function openDoors(visitor: Visitor): Promise<readonly string[]> {
  const open: string[] = [];
  for (const door of doors) {
    const { status, location, html } = await knock(door, visitor, { csrf: 'x' });
    const sentAway = status === 401 || (status === 303 && location.startsWith('/inbox/aanmelden'));
    if (!sentAway || html.includes('Regenboog')) open.push(`${door.method} ${door.address}: ${status}`);
  }
  return open;
}

test('the doors are found', () => {
  expect(doors).toContainEqual({ method: 'GET', address: '/inbox' });
  expect(doors).toContainEqual({ method: 'GET', address: '/inbox/stroom' });
  expect(doors).toContainEqual({ method: 'POST', address: `/inbox/tickets/${numbered(1)}/antwoord` });
  expect(doors.length).toBeGreaterThan(15);
});

test('no door opens to who never signed in', async () => {
  expect(await openDoors(aVisitor(house.url))).toEqual([]);
});

test('no door opens to who was away for eight hours', async () => {
  const jan = await signedIn(house);
  house.clock.advance(8 * HOUR);

  expect(await openDoors(jan)).toEqual([]);
});

test('no door opens to who signed out and kept the cookie', async () => {
  const jan = await signedIn(house);
  const cookie = `inbox=${jan.cookies.get('inbox')}`;
  await jan.post('/inbox/afmelden', { csrf: csrfIn((await jan.get('/inbox')).html) });

  expect(await openDoors(aVisitor(house.url, { cookie }))).toEqual([]);
});

test('no change is made with a token that is forged, of somebody else, or not there; nor for another site', async () => {
  const [jan, roos] = [await signedIn(house), await signedIn(house)];
  const other = csrfIn((await roos.get('/inbox')).html);
  const own = csrfIn((await jan.get('/inbox')).html);
  const tried: number[] = [];
  for (const { address } of doors.filter(({ method }) => method === 'POST')) {
    for (const csrf of ['', 'A'.repeat(43), other])
      tried.push((await jan.post(address, { csrf, revisie: '1', tekst: 'x', aan: '' })).status);
    const site = { 'sec-fetch-site': 'cross-site' };
    tried.push((await jan.post(address, { csrf: own, revisie: '1', tekst: 'x' }, site)).status);
  }

  expect(tried.length).toBeGreaterThan(30);
  expect(new Set(tried)).toEqual(new Set([403]));
  expect((await house.store.tickets.get(numbered(1)))?.revision).toBe(1);
});

test('no change is made by following a link', async () => {
  const jan = await signedIn(house);
  for (const { address } of doors.filter(({ method }) => method === 'POST')) {
    if (doors.some((door) => door.method === 'GET' && door.address === address)) continue;
    expect([404, 405]).toContain((await jan.get(address)).status);
  }
  expect((await house.store.tickets.get(numbered(1)))?.revision).toBe(1);
});
