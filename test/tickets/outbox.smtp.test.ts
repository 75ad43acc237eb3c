import { connect } from 'node:net';
import { createMailRenderer } from '../../src/tickets/mail.js';
import { createSmtpSink } from '../../src/tickets/sinks/smtp.js';
import type { MailServer } from './support/mail-server.js';
import { smtpError, startMailServer } from './support/mail-server.js';
import type { House } from './support/outbox-house.js';
import { openHouse } from './support/outbox-house.js';
import { startScriptedServer } from './support/scripted-server.js';
import { until } from './support/until.js';

const render = createMailRenderer({
  from: { name: 'Mandaathulp', address: 'bot@digidoor.example' },
  helpdesk: 'helpdesk@digidoor.example',
  retentionDays: 90,
});
const HELPDESK_ID = '<DD-2026-00001.helpdesk@mandaathulp.example>';
const CONFIRMATION_ID = '<DD-2026-00001.confirmation@mandaathulp.example>';
const patience = { connect: 500, reply: 500, mail: 2_000 };

/** What is closed after each test, the last first. */
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const enter = async (port: number): Promise<House> => {
  const server = { host: '127.0.0.1', port, secure: false };
  const sink = createSmtpSink({ server, requireTls: false, render, patience });
  const house = await openHouse(sink);
  open.push(
    () => house.leave(),
    () => sink.close(),
  );
  house.outbox.start();
  return house;
};
const started = async (...of: Parameters<typeof startMailServer>): Promise<MailServer> => {
  const server = await startMailServer(...of);
  open.push(() => server.close());
  return server;
};
const idsOf = ({ mails }: MailServer) => mails.map(({ parsed }) => parsed.messageId).sort();

test('both mails of a filed ticket arrive, each where it belongs', async () => {
  const server = await started();
  const house = await enter(server.server.port);

  await house.file();
  await house.asleep();

  expect(Object.fromEntries(server.mails.map(({ parsed, to }) => [parsed.messageId, to]))).toEqual({
    [HELPDESK_ID]: ['helpdesk@digidoor.example'],
    [CONFIRMATION_ID]: ['a.thart@deregenboog.example'],
  });
  for (const { parsed } of server.mails) expect(parsed.text).toContain('DD-2026-00001');
});

test('while the server is down nothing is lost, over a restart as well; when it is up all arrives', async () => {
  const before = await startMailServer();
  const { port } = before.server;
  await before.close();
  const house = await enter(port);

  await house.file(1);
  await house.asleep();
  await house.file(2);
  await house.restart();
  await house.asleep();
  house.timers.pass(30_000);
  await house.asleep();
  expect(house.log.lines.filter(({ event }) => event === 'delivery.delayed').length).toBeGreaterThanOrEqual(
    6,
  );

  const server = await started({}, port);
  house.timers.pass(5 * 60_000);
  await server.received(4);
  await house.asleep();

  expect(new Set(idsOf(server)).size).toBe(4);
  expect(await house.store.deliveries.nextDue()).toBeUndefined();
});

test('a server that is busy gets the mail a little later', async () => {
  let busy = true;
  const server = await started({
    onRcptTo(_, __, callback) {
      callback(busy ? smtpError(451) : null);
    },
  });
  const house = await enter(server.server.port);

  await house.file();
  await house.asleep();
  expect(server.mails).toEqual([]);
  busy = false;
  house.timers.pass(30_000);
  await server.received(2);
  await house.asleep();

  expect(idsOf(server)).toEqual([CONFIRMATION_ID, HELPDESK_ID]);
});

test('an administrator whose address does not exist keeps no mail from the helpdesk', async () => {
  const server = await started({
    onRcptTo({ address }, _, callback) {
      callback(address === 'helpdesk@digidoor.example' ? null : smtpError(550, '5.1.1 no such user'));
    },
  });
  const house = await enter(server.server.port);

  await house.file();
  await house.asleep();

  expect(idsOf(server)).toEqual([HELPDESK_ID]);
  expect(house.log.lines.filter(({ level }) => level === 'error')).toMatchObject([
    { event: 'delivery.refused', fields: { kind: 'confirmation', status: 550 } },
  ]);
  expect(JSON.stringify(house.log.lines)).not.toMatch(/Hart|Regenboog|@|no such user/);
});

test('a mail whose receipt got lost is sent again, and is the same mail to the last byte', async () => {
  const server = await started();
  let cut = true;
  // Stands between the two, and breaks the line after the mail, before the server's answer to it.
  const between = await startScriptedServer((socket) => {
    const upstream = connect(server.server.port, '127.0.0.1');
    let sending = false;
    socket.pipe(upstream);
    socket.on('close', () => upstream.destroy());
    upstream.on('error', () => undefined);
    upstream.on('data', (chunk) => {
      if (cut && sending) socket.destroy();
      else socket.write(chunk);
      sending ||= chunk.toString().includes('354 ');
    });
  });
  open.push(() => between.close());
  const house = await enter(between.server.port);

  await house.file();
  await server.received(2);
  await house.asleep();
  cut = false;
  house.timers.pass(30_000);
  await server.received(4);
  await house.asleep();

  expect(idsOf(server)).toEqual([CONFIRMATION_ID, CONFIRMATION_ID, HELPDESK_ID, HELPDESK_ID]);
  expect(new Set(server.mails.map(({ raw }) => raw.toString('latin1'))).size).toBe(2);
  expect(await house.store.deliveries.nextDue()).toBeUndefined();
});

test('a stop does not wait for a server that hangs', async () => {
  const hanging = await startScriptedServer(() => undefined);
  open.push(() => hanging.close());
  const house = await enter(hanging.server.port);
  await house.file();
  await until(() => hanging.connections > 0);

  const stopping = house.outbox.stop();
  house.timers.pass(5_000);
  await stopping;

  expect(house.outbox.state.phase).toBe('stopped');
});
