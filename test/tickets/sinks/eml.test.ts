import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { MailSettings } from '../../../src/tickets/settings.js';
import { chooseSink } from '../../../src/tickets/sinks/index.js';
import { aDelivery, aTicket } from '../../support/builders.js';
import { startMailServer } from '../support/mail-server.js';
import { writeWhole } from '../../../src/store/write-whole.js';

const ticket = aTicket();
const delivery = aDelivery(ticket);

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'mandaathulp-eml-'));
});
afterEach(() => rm(home, { recursive: true }));

/** The sink of a house that has set nothing but `settings`. */
const chosen = (settings: Record<string, string> = {}, folder = path.join(home, 'mail')) =>
  chooseSink(MailSettings.parse(settings), { folder, retentionDays: 90, write: writeWhole });

test('without a mail server mails go to files, and the start-up lines can say where', async () => {
  const { sink, destination } = chosen();

  await sink.check();
  await sink.deliver(ticket, delivery);
  await sink.deliver(ticket, aDelivery(ticket, 'confirmation'));

  expect(sink.name).toBe('eml');
  expect(destination).toBe(path.join(home, 'mail'));
  expect((await readdir(destination)).sort()).toEqual([
    'DD-2026-00001.confirmation.eml',
    'DD-2026-00001.helpdesk.eml',
  ]);
});

test('a file holds the mail whole, for nobody else on the machine to read', async () => {
  const { sink, destination } = chosen();
  await sink.deliver(ticket, delivery);

  const file = path.join(destination, 'DD-2026-00001.helpdesk.eml');
  const mail = await readFile(file, 'utf8');
  // As RFC 5322 has it, which not every reader of mail is lenient about.
  expect(mail).toMatch(/^Date: Mon, 0?2 Mar 2026 09:00:00 \+0000\r$/m);
  const { messageId, subject, text } = await simpleParser(mail);

  expect(messageId).toBe('<DD-2026-00001.helpdesk@mandaathulp.example>');
  expect(subject).toContain('obs De Regenboog (BRIN 12AB, vestiging 00)');
  expect(text).toContain("Beheerder: A. 't Hart");
  if (process.platform === 'win32') return;
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(destination)).mode & 0o777).toBe(0o700);
});

test('a repeat replaces the file, also when both are written at once', async () => {
  const { sink, destination } = chosen();

  await Promise.all([sink.deliver(ticket, delivery), sink.deliver(ticket, delivery)]);
  await sink.deliver(ticket, delivery);

  expect(await readdir(destination)).toEqual(['DD-2026-00001.helpdesk.eml']);
});

test('a file is the very mail that a mail server gets', async () => {
  const server = await startMailServer();
  const from = 'Mandaathulp <bot@digidoor.example>';
  const files = chosen({ MAIL_FROM: from });
  const smtp = chosen({
    MAIL_FROM: from,
    SMTP_URL: `smtp://127.0.0.1:${String(server.server.port)}`,
    SMTP_TLS: 'optional',
  });

  await files.sink.deliver(ticket, delivery);
  await smtp.sink.deliver(ticket, delivery);
  await smtp.sink.close();
  await server.close();

  const [name = ''] = await readdir(files.destination);
  expect(await readFile(path.join(files.destination, name), 'latin1')).toBe(
    server.mails[0]?.raw.toString('latin1'),
  );
  expect(smtp.sink.name).toBe('smtp');
});

test('the place of a mail server is told without its password', () => {
  const { destination } = chosen({
    SMTP_URL: 'smtps://bot:geheim@mail.example',
    MAIL_FROM: 'bot@digidoor.example',
  });

  expect(destination).toBe('mail.example:465');
});

test('a Message-ID cannot lead outside the folder', async () => {
  const { sink, destination } = chosen();

  await sink.deliver(ticket, { ...delivery, messageId: '<../../elders/x:y@a.example>' });

  expect(await readdir(destination)).toEqual(['.._.._elders_x_y.eml']);
});

test('a folder that cannot be made is unreachable, and delivers once it can', async () => {
  const blocked = path.join(home, 'blocked');
  await writeFile(blocked, 'a file where a folder must come');
  const { sink } = chosen({}, path.join(blocked, 'mail'));
  const unreachable = { code: 'sink_unreachable', details: { sink: 'eml', reason: 'ENOTDIR' } };

  await expect(sink.check()).rejects.toMatchObject(unreachable);
  await expect(sink.deliver(ticket, delivery)).rejects.toMatchObject(unreachable);

  await rm(blocked);
  await expect(sink.deliver(ticket, delivery)).resolves.toBeUndefined();
});
