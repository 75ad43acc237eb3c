import { z } from 'zod';
import { mailDomain, MailSettings, senderOf } from '../../src/tickets/settings.js';

const mistakesOf = (settings: Record<string, string>): string => {
  const { error } = MailSettings.safeParse(settings);
  return error ? z.prettifyError(error) : '';
};

test('without any setting mail goes to nobody: no server, and a sender that says so', () => {
  const settings = MailSettings.parse({});

  expect(settings).toEqual({ SMTP_TLS: 'required', HELPDESK_MAIL: 'support@digidoor.nl' });
  expect(senderOf(settings)).toEqual({ name: 'Mandaathulp', address: 'noreply@localhost' });
  expect(mailDomain(settings)).toBe('localhost');
});

test.each([
  ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false }],
  ['smtps://mail.example/', { host: 'mail.example', port: 465, secure: true }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false }],
  ['smtp://[::1]:25', { host: '::1', port: 25, secure: false }],
  [
    'smtp://bot%40school.example:p%40ss%2Fword@mail.example:587',
    {
      host: 'mail.example',
      port: 587,
      secure: false,
      auth: { user: 'bot@school.example', pass: 'p@ss/word' },
    },
  ],
])('the server of %s is read', (address, server) => {
  expect(MailSettings.parse({ SMTP_URL: address, MAIL_FROM: 'bot@school.example' }).SMTP_URL).toEqual(server);
});

test.each([
  ['Mandaathulp <bot@school.example>', { name: 'Mandaathulp', address: 'bot@school.example' }],
  [
    '"Hulp, van DigiDoor" <bot@school.example>',
    { name: 'Hulp, van DigiDoor', address: 'bot@school.example' },
  ],
  ['bot@school.example', { name: '', address: 'bot@school.example' }],
])('the sender of %s is read', (text, sender) => {
  const settings = MailSettings.parse({ MAIL_FROM: text });

  expect(senderOf(settings)).toEqual(sender);
  expect(mailDomain(settings)).toBe('school.example');
});

test('a server without a sender is a mistake', () => {
  expect(mistakesOf({ SMTP_URL: 'smtp://mail.example' })).toMatch(/Vul in van welk adres.*\n.*at MAIL_FROM/);
});

test('every mistake is named at once, in Dutch', () => {
  const wrong = { SMTP_TLS: 'maybe', HELPDESK_MAIL: 'support' };

  for (const name of ['SMTP_URL', 'SMTP_TLS', 'HELPDESK_MAIL'])
    expect(mistakesOf({ ...wrong, SMTP_URL: 'mail.example' })).toContain(`at ${name}`);
  for (const name of ['MAIL_FROM', 'SMTP_TLS', 'HELPDESK_MAIL'])
    expect(mistakesOf({ ...wrong, SMTP_URL: 'smtp://mail.example' })).toContain(`at ${name}`);
  expect(mistakesOf({ ...wrong, SMTP_URL: 'mail.example' })).not.toMatch(/Invalid|expected/);
});

test.each([
  'mail.example:587',
  'http://bot:geheim@mail.example',
  'smtp:bot:geheim@mail.example',
  'smtp://bot:geheim%zz@mail.example',
  'smtp://bot:geheim@mail.example:587?tls=no',
  'smtp://bot:geheim@mail.example/inbox',
  'smtp://bot:geh#eim@mail.example',
])('%s is refused, and the password is not repeated', (address) => {
  const mistakes = mistakesOf({ SMTP_URL: address, MAIL_FROM: 'bot@school.example' });

  expect(mistakes).toContain('at SMTP_URL');
  expect(mistakes).not.toMatch(/geh/);
});

test.each(['Mandaathulp', 'Mandaathulp <bot>', 'a@b.example, c@d.example', 'x\r\nBcc: <a@b.example>'])(
  'the sender %j is refused',
  (text) => {
    expect(mistakesOf({ MAIL_FROM: text })).toContain('at MAIL_FROM');
  },
);
