import type { Mailer, MailerOptions } from '../../../src/tickets/sinks/mailer.js';
import { createMailer } from '../../../src/tickets/sinks/mailer.js';
import type { MailServer } from '../support/mail-server.js';
import { smtpError, startMailServer } from '../support/mail-server.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
const started = async (options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> => {
  const server = await startMailServer(options);
  open.push(server);
  return server;
};
const mailerFor = ({ server }: MailServer, options: Partial<MailerOptions> = {}): Mailer => {
  const from = { name: 'Mandaathulp', address: 'bot@digidoor.example' };
  const mailer = createMailer({ server, requireTls: false, from, ...options });
  open.push(mailer);
  return mailer;
};
const mail = { to: 'jan@voorbeeld.example', subject: 'Hallo', text: 'Dag Jan' };

test('a mail reaches the one it is for, and says that a program wrote it', async () => {
  const server = await started();
  await mailerFor(server).send(mail);
  const [received] = await server.received(1);

  expect([received?.from, received?.to]).toEqual(['bot@digidoor.example', ['jan@voorbeeld.example']]);
  expect(received?.parsed.text?.trim()).toBe('Dag Jan');
  expect(received?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
});

test('nothing in a mail becomes a header of its own', async () => {
  const server = await started();
  await mailerFor(server).send({ ...mail, subject: 'Hallo\r\nBcc: kwaad@elders.example' });
  const [received] = await server.received(1);

  expect(received?.to).toEqual(['jan@voorbeeld.example']);
  expect(received?.parsed.headers.has('bcc')).toBe(false);
});

test('without TLS nothing is sent when TLS is asked for', async () => {
  const server = await started();

  await expect(mailerFor(server, { requireTls: true }).send(mail)).rejects.toMatchObject({
    code: 'sink_unreachable',
  });
  expect(server.mails).toEqual([]);
});

test('a refusal has a name, without the words of the server', async () => {
  const server = await started({
    onRcptTo: (_, __, callback) => {
      callback(smtpError(550, 'no such user jan'));
    },
  });
  const failure = await mailerFor(server)
    .send(mail)
    .catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: 'sink_refused' });
  expect(JSON.stringify((failure as { details: unknown }).details)).not.toContain('jan');
});
