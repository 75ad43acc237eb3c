import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createConversation } from '../../dialogs/index.js';
import { createBot } from '../../src/bot/bot.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { ANNA, fromTeams, TENANT, teamsOnLoopback } from '../channels/teams/loopback.js';
import { startMicrosoft } from '../channels/teams/microsoft.js';
import { openTicket } from '../inbox/support/ticket-page.js';
import type { Visitor } from '../inbox/support/visitor.js';
import { aVisitor } from '../inbox/support/visitor.js';
import { botDeps } from '../support/conversation.js';
import type { Visitor as WebVisitor } from '../support/direct-line.js';
import { fixedClock, recordingLog } from '../support/outside.js';
import { sendRaw } from '../support/serve.js';
import { until } from '../support/until.js';
import { startMailServer } from '../tickets/support/mail-server.js';
import { journey, numberIn } from './journey.js';
import type { Program } from './program.js';
import { PATIENCE_MS, useStand } from './stand.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();

/** Whatever a person can be known by, marked in each thing that this test sends. */
const MARKS = /merkteken|111222333|98765432|mtk/i;
const STAFF = 'merkteken@voorbeeld.example';
const METRICS_TOKEN = 'cijfers-cijfers-cijfers-cijfers-cijfers';
const LINK = path.resolve('dist/inbox/link/main.js');

/** What a journey says, with a mark in all that a user fills in. */
const marked: readonly string[] = journey('merkteken').map(
  ({ says }) =>
    ({ 'Anna de Vries': 'Mies Merkteken', 'obs De Regenboog': 'obs Merkteken', Almere: 'Merkteken' })[says] ??
    says,
);
const ASIDE = [
  'mijn leerling heeft bsn 111222333 en telefoon 06-98765432',
  'Wie is meester Merkteken uit de Merktekenstraat 12?',
];

/** Somebody in the web chat, who sends whatever they like. */
async function openChat(url: string) {
  const root = `${url}/v3/directline`;
  const post = (at: string, init: RequestInit): Promise<Response> =>
    fetch(root + at, {
      method: 'POST',
      ...init,
      headers: { authorization: `Bearer ${visitor.token}`, ...(init.headers as Record<string, string>) },
    });
  const visitor = (await (await fetch(`${root}/tokens/generate`, { method: 'POST' })).json()) as WebVisitor;
  const at = `/conversations/${visitor.conversationId}`;
  const json = { 'content-type': 'application/json' };
  await post('/conversations', {});
  return {
    visitor,
    raw: (body: string) => post(`${at}/activities`, { body, headers: json }),
    says: (text: string) =>
      post(`${at}/activities`, { body: JSON.stringify({ type: 'message', text }), headers: json }),
    sends: (name: string, content: string) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'text/csv' }), name);
      return post(`${at}/upload?userId=merkteken`, { body: form });
    },
    read: async () =>
      (
        await fetch(`${root}${at}/activities`, { headers: { authorization: `Bearer ${visitor.token}` } })
      ).text(),
  };
}

/** A colleague signs in with a link of the command. */
async function signIn(url: string, settings: Record<string, string>): Promise<Visitor> {
  const command = stand.start(settings, { script: LINK, parameters: [STAFF] });
  await command.ended;
  const visitor = aVisitor(url);
  await visitor.submit(await visitor.get(/http:\S+/.exec(command.output)?.[0] ?? ''));
  return visitor;
}

/** Does in the inbox what a colleague does all day, and some that they should not. */
async function useInbox(url: string, staff: Visitor, number: string): Promise<void> {
  expect((await staff.get('/inbox?zoek=merkteken')).html).toContain(number);
  await staff.get(`/inbox/tickets/merkteken`);
  await staff.get('/inbox/export.csv?zoek=merkteken');
  for (const [action, tekst] of [
    ['notitie', 'Merkteken belde'],
    ['antwoord', 'Beste Mies Merkteken'],
  ] as const) {
    expect((await (await openTicket(staff, number)).send(action, { tekst })).status).toBe(303);
  }
  await (await openTicket(staff, number)).send('toewijzen', { aan: 'merkteken@elders.example' });
  const stranger = aVisitor(url);
  for (const mail of ['merkteken@elders.example', STAFF, 'geen merkteken'])
    await stranger.submit(await stranger.get('/inbox/aanmelden?naar=/inbox?zoek=merkteken'), { mail });
  await stranger.get('/inbox/aanmelden/link?code=merkteken');
}

/** What no well-behaved program would send. */
async function misbehave(url: string, chat: Awaited<ReturnType<typeof openChat>>): Promise<void> {
  await chat.raw('{"type":"message","text":"merkteken');
  await chat.raw(JSON.stringify({ type: 'message', text: { merkteken: 'merkteken' } }));
  await chat.says(`merkteken ${'x'.repeat(400_000)}`);
  const headers = { 'x-request-id': 'merkteken', authorization: 'Bearer merkteken', cookie: 'merkteken=1' };
  for (const at of ['/merkteken/98765432?q=merkteken', '/v3/directline/conversations/merkteken/activities'])
    await fetch(url + at, { headers });
  await fetch(`${url}/metrics`, { headers });
  const forged = { ...headers, 'content-type': 'application/json' };
  await fetch(`${url}/api/messages`, { method: 'POST', headers: forged, body: '{"text":"merkteken"}' });
  await sendRaw(
    Number(new URL(url).port),
    'GET /merkteken HTTP/1.1\r\nHost: [merkteken\r\nConnection: close\r\n\r\n',
  );
}

const eventsIn = ({ errors }: Program): string[] =>
  errors
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { msg: string }).msg);

test('whatever is sent through the program, nothing of it comes out in its log, its output or its figures', async () => {
  const mail = await startMailServer({
    onRcptTo: ({ address }, _session, callback) => {
      callback(Object.assign(new Error(`no such user ${address} merkteken`), { responseCode: 550 }));
    },
  });
  stand.afterwards(() => void mail.close());
  const settings = {
    LOG_LEVEL: 'debug',
    METRICS_TOKEN,
    INBOX_ALLOWED: `${STAFF},@digidoor.example`,
    SMTP_URL: `smtp://127.0.0.1:${mail.server.port}`,
    SMTP_TLS: 'optional',
    MAIL_FROM: 'bot@digidoor.example',
    MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
    MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000002',
    MICROSOFT_APP_PASSWORD: 'merkteken',
  };
  const program = stand.start(settings);
  const port = await program.serving;
  const url = `http://localhost:${port}`;

  const chat = await openChat(url);
  for (const text of marked.slice(0, -1)) await chat.says(text);
  for (const text of ASIDE) await chat.says(text);
  await chat.says('Versturen');
  const number = numberIn(await chat.read()) ?? '';
  expect(number).not.toBe('');
  const other = await openChat(url);
  expect(
    (await other.sends('merkteken.csv', 'school;plaats;brin\nobs Merkteken;Merkteken;01MT')).status,
  ).toBe(200);
  const staff = await signIn(url, { ...settings, PORT: String(port) });
  await useInbox(url, staff, number);
  await misbehave(url, chat);
  const seen = (wanted: string): number => eventsIn(program).filter((event) => event === wanted).length;
  // Both go on after the answer: the mails of the ticket, and the one with the link.
  await until(() => seen('delivery.refused') >= 2 && seen('inbox.link.not_sent') >= 1, 60_000);
  const figures = await (
    await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  ).text();
  damageTickets();
  expect((await staff.get(`/inbox/tickets/${number}`)).status).toBe(500);
  fillDisk();
  expect((await other.says('Merkteken')).status).not.toBe(200);
  await other.says('Merkteken');
  await chat.says('Merkteken');
  program.signal('SIGTERM');
  await program.ended;

  expect([...new Set(eventsIn(program))]).toEqual(
    expect.arrayContaining([
      ...['turn.done', 'turn.not_stored', 'http.refused', 'http.failed', 'http.answered'],
      ...['inbox.signed_in', 'inbox.link.not_sent', 'store.record.set_aside'],
    ]),
  );
  for (const written of [program.errors, program.output, figures]) {
    expect(written.length).toBeGreaterThan(100);
    expect(MARKS.exec(written)).toBeNull();
    for (const { conversationId, token } of [chat.visitor, other.visitor]) {
      expect(written).not.toContain(conversationId);
      expect(written).not.toContain(token);
    }
  }
});

/** Damages every ticket, with marks in the damage. */
function damageTickets(): void {
  const folder = path.join(stand.dataDir, 'tickets');
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": ?1/, '"version":"merkteken"'));
  }
}

/** Leaves the store no place to write. */
function fillDisk(): void {
  rmSync(path.join(stand.dataDir, 'temporary'), { recursive: true });
  writeFileSync(path.join(stand.dataDir, 'temporary'), 'merkteken');
}

test('nor of what is said in Teams, also when a dialog fails with the words of a user', async () => {
  const log = recordingLog();
  const clock = fixedClock();
  const store = await openLowdbStore({ dir: stand.dataDir, clock, log });
  const converse = createConversation();
  const bot = createBot({
    ...botDeps(store, clock),
    log,
    converse: (context, turn, place) => {
      if (turn.understanding?.text.includes('klapper'))
        throw new Error(`klapper van ${turn.understanding.text}`);
      return converse(context, turn, place);
    },
  });
  const microsoft = await startMicrosoft();
  microsoft.connector.member = { id: ANNA.id, email: 'merkteken@regenboog.example', name: 'Mies Merkteken' };
  const loopback = await teamsOnLoopback(microsoft, (context, speak) => bot.run(context, speak));
  const says = (text: string) =>
    loopback.post(
      fromTeams(microsoft, {
        text,
        id: randomUUID(),
        from: { id: '29:merkteken', name: 'Mies Merkteken', aadObjectId: 'merkteken' },
        conversation: {
          id: 'a:merkteken',
          conversationType: 'personal',
          isGroup: false,
          name: 'merkteken',
          tenantId: TENANT,
        },
      }),
    );

  for (const text of [...marked, ...ASIDE, 'klapper Merkteken']) await says(text);
  microsoft.connector.fates.push({ status: 403 });
  await says('Merkteken');
  await loopback.post({ ...fromTeams(microsoft), text: 'merkteken', recipient: undefined } as never);
  await loopback.close();
  await microsoft.close();
  await store.close();

  const lines = [...log.lines, ...loopback.log.lines];
  const events = lines.map(({ event }) => event);
  expect(events).toEqual(
    expect.arrayContaining(['turn.done', 'turn.failed', 'teams.unsaid', 'teams.malformed', 'http.answered']),
  );
  expect(MARKS.exec(JSON.stringify(lines))).toBeNull();
});
