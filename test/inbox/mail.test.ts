import { createMailer } from '../../src/tickets/sinks/mailer.js';
import type { Mailer } from '../../src/tickets/sinks/mailer.js';
import type { MailServer } from '../tickets/support/mail-server.js';
import { startMailServer } from '../tickets/support/mail-server.js';
import { until } from '../support/until.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import type { Page } from './support/visitor.js';
import { aVisitor } from './support/visitor.js';

let mails: MailServer;
let mailer: Mailer;
let house: House;

beforeEach(async () => {
  mails = await startMailServer();
  const from = { name: 'Mandaathulp', address: 'bot@digidoor.example' };
  mailer = createMailer({ server: mails.server, requireTls: false, from });
  house = await openHouse({ sendMail: (mail) => mailer.send(mail) });
});
afterEach(async () => {
  await house.close();
  await mailer.close();
  await mails.close();
});

/** Asks for a link on the sign-in page, as somebody who was never there. */
async function ask(mail: string, wanted = ''): Promise<Page> {
  const visitor = aVisitor(house.url);
  const page = await visitor.get(`/inbox/aanmelden?naar=${encodeURIComponent(wanted)}`);
  const answer = await visitor.submit(page, { mail });
  return answer.location === '' ? answer : visitor.get(answer.location);
}
const linkIn = (text = ''): string => /http:\S+/.exec(text)?.[0] ?? '';

test('who is on the list gets a mail with a link that works once', async () => {
  await ask(' Jan@Voorbeeld.example ', '/inbox/tickets?mijn=1');
  const [mail] = await mails.received(1);
  const jan = aVisitor(house.url);
  const entered = await jan.submit(await jan.get(linkIn(mail?.parsed.text)));

  expect(mail?.to).toEqual(['jan@voorbeeld.example']);
  expect(mail?.parsed.subject).toBe('Je link voor de inbox van Mandaathulp');
  expect([entered.status, entered.location]).toEqual([303, '/inbox/tickets?mijn=1']);
});

test('who is not on the list reads the same, and no mail goes out', async () => {
  const unknown = await ask('vreemd@elders.example');
  const known = await ask('roos@digidoor.example');
  const sent = await mails.received(1);

  expect([unknown.status, unknown.html]).toEqual([known.status, known.html]);
  expect(unknown.title).toBe('Kijk in je mail');
  expect(sent.map(({ to }) => to)).toEqual([['roos@digidoor.example']]);
});

test('a mail server that takes nothing shows only in the log: who asks reads the same', async () => {
  await mails.close();
  const page = await ask('jan@voorbeeld.example');
  await until(() => house.log.lines.some(({ event }) => event === 'inbox.link.not_sent'));

  expect(page.title).toBe('Kijk in je mail');
  expect(JSON.stringify(house.log.lines)).not.toContain('jan@');
});

test.each([
  'jan@voorbeeld.example\r\nBcc: kwaad@elders.example',
  'jan@voorbeeld.example,kwaad@elders.example',
  '"jan@voorbeeld.example" <kwaad@elders.example>',
  'kwaad@elders.example@digidoor.example',
  'niets',
  '',
  `${'a'.repeat(300)}@digidoor.example`,
])('"%s" is no address: nobody gets a mail', async (typed) => {
  const page = await ask(typed);
  await ask('jan@voorbeeld.example');
  const sent = await mails.received(1);

  expect([page.title, page.html.includes('Dit is geen mailadres.')]).toEqual(['Aanmelden', true]);
  expect(sent.map(({ to }) => to)).toEqual([['jan@voorbeeld.example']]);
});

test('one address gets three mails in a quarter of an hour; unknown ones meet the same limit', async () => {
  const titles = { known: [] as string[], unknown: [] as string[] };
  for (let time = 0; time < 5; time += 1) {
    titles.known.push((await ask('jan@voorbeeld.example')).title);
    titles.unknown.push((await ask('vreemd@elders.example')).title);
  }
  const other = await ask('roos@digidoor.example');
  const sent = await mails.received(4);

  expect(titles.known).toEqual(titles.unknown);
  expect(titles.known.map((title) => title === 'Kijk in je mail')).toEqual([true, true, true, false, false]);
  expect(other.title).toBe('Kijk in je mail');
  expect(sent.map(({ to }) => to.join()).filter((to) => to === 'jan@voorbeeld.example')).toHaveLength(3);
});

test('one network asks sixty times in a quarter of an hour, whatever addresses it tries', async () => {
  const visitor = aVisitor(house.url);
  const page = await visitor.get('/inbox/aanmelden');
  const statuses: number[] = [];
  for (let time = 0; time < 62; time += 1)
    statuses.push((await visitor.submit(page, { mail: `nummer${time}@elders.example` })).status);

  expect(statuses.indexOf(429)).toBe(60);
  expect(mails.mails).toHaveLength(0);
});

test('another site cannot ask for links', async () => {
  const visitor = aVisitor(house.url);
  const page = await visitor.get('/inbox/aanmelden');
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)![1]!;
  const form = { mail: 'jan@voorbeeld.example', csrf };

  expect((await visitor.post('/inbox/aanmelden', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await visitor.post('/inbox/aanmelden', { ...form, csrf: 'x' })).status).toBe(403);
  visitor.cookies.clear();
  expect((await visitor.post('/inbox/aanmelden', form)).status).toBe(403);
  expect(mails.mails).toHaveLength(0);
});

test('without a mail server the page says whom to ask for a link', async () => {
  await house.restart({ sendMail: undefined });
  const visitor = aVisitor(house.url);

  expect((await visitor.get('/inbox/aanmelden')).html).toContain('Vraag die aan je beheerder.');
  expect((await visitor.post('/inbox/aanmelden', { mail: 'jan@voorbeeld.example' })).status).toBe(405);
});
