import type { AddressObject, ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { DeliveryKind } from '../../src/domain/delivery.js';
import { ADD_STEPS, COPY_STEPS } from '../../src/domain/draft.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createMailRenderer } from '../../src/tickets/mail.js';
import { aDelivery, aSchool, aTicket } from '../support/builders.js';

const desk = {
  from: { name: 'Mandaathulp', address: 'bot@digidoor.example' },
  helpdesk: 'helpdesk@digidoor.example',
  retentionDays: 90,
  privacyUrl: 'https://digidoor.example/privacy',
};
const render = createMailRenderer(desk);
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The mail of a ticket as it goes over the line. */
async function rawMail(ticket: Ticket, kind: DeliveryKind): Promise<string> {
  const { message } = await composer.sendMail(render(ticket, aDelivery(ticket, kind)));
  return (message as Buffer).toString('latin1');
}
const mail = async (ticket: Ticket, kind: DeliveryKind): Promise<ParsedMail> =>
  simpleParser(Buffer.from(await rawMail(ticket, kind), 'latin1'));
const addressesOf = (value: AddressObject | AddressObject[] | undefined) =>
  [value ?? []].flat().flatMap(({ value: boxes }) => boxes.map(({ address }) => address));

const school = aSchool();
const vraag = {
  kind: 'vraag',
  administrator: undefined,
  question: 'Ik zie DigiDoor niet staan.\nWat doe ik fout?',
  step: 'toevoegen.systeem',
} as const;

test('the mail to the helpdesk goes to the helpdesk, and an answer to it to the administrator', async () => {
  const { from, to, replyTo, messageId, date, subject, headers } = await mail(aTicket(), 'helpdesk');

  expect(from?.text).toBe('"Mandaathulp" <bot@digidoor.example>');
  expect(addressesOf(to)).toEqual(['helpdesk@digidoor.example']);
  expect(addressesOf(replyTo)).toEqual(['a.thart@deregenboog.example']);
  expect(messageId).toBe('<DD-2026-00001.helpdesk@mandaathulp.example>');
  expect(date).toEqual(new Date('2026-03-02T09:00:00.000Z'));
  expect(subject).toBe('[DD-2026-00001] Mandaat DigiDoor: obs De Regenboog (BRIN 12AB, vestiging 00)');
  // A ticket system may drop what says it was made by a machine.
  expect(headers.has('auto-submitted')).toBe(false);
});

test('the confirmation goes to the administrator, an answer to it to the helpdesk, and starts no loop', async () => {
  const { from, to, replyTo, messageId, subject, headers } = await mail(aTicket(), 'confirmation');

  expect(from?.text).toBe('"Mandaathulp" <bot@digidoor.example>');
  expect(addressesOf(to)).toEqual(['a.thart@deregenboog.example']);
  expect(addressesOf(replyTo)).toEqual(['helpdesk@digidoor.example']);
  expect(messageId).toBe('<DD-2026-00001.confirmation@mandaathulp.example>');
  expect(subject).toBe('[DD-2026-00001] Je ticket bij de helpdesk van DigiDoor');
  expect(headers.get('auto-submitted')).toBe('auto-generated');
});

test('a colleague at the helpdesk finds every fact, in the text and in the page', async () => {
  const ticket = aTicket({
    schools: [school, aSchool({ name: 'De Wegwijzer', place: 'Lelystad', brin: '05IO', vestiging: '01' })],
    done: { overeenkomst: 'ja', toegang: 'ja', toevoegen: [...ADD_STEPS], kopieren: [...COPY_STEPS] },
  });

  const { text, html } = await mail(ticket, 'helpdesk');

  expect(text).toContain(
    [
      "Beheerder: A. 't Hart",
      'E-mail: a.thart@deregenboog.example',
      'Product: DigiDoor',
      'Ingediend: maandag 2 maart 2026 om 10:00',
      'Via: webchat',
    ].join('\n'),
  );
  expect(text).toContain(
    [
      '1. obs De Regenboog',
      '   Plaats: Almere',
      '   BRIN: 12AB',
      '   Vestigingsnummer: 00',
      '   Vestigingscode: 12AB00',
      '   In het register van DUO gevonden.',
      '2. De Wegwijzer',
      '   Plaats: Lelystad',
      '   BRIN: 05IO',
      '   Vestigingsnummer: 01',
      '   Vestigingscode: 05IO01',
    ].join('\n'),
  );
  expect(text).toContain(
    [
      'Overeenkomst: ja',
      'Inloggen in OSR: ja',
      'Toevoegen: alle stappen gedaan',
      'Kopiëren: alle stappen gedaan',
    ].join('\n'),
  );
  for (const fact of [
    'DD-2026-00001',
    'A. &#39;t Hart',
    'a.thart@deregenboog.example',
    'maandag 2 maart 2026 om 10:00',
    'obs De Regenboog',
    'Lelystad',
    '12AB00',
    '05IO01',
  ])
    expect(html).toContain(fact);
});

test('the helpdesk reads which steps were done and which were not', async () => {
  const done = { overeenkomst: 'onbekend', toevoegen: ['openen', 'nieuw'], kopieren: [] } as const;
  const { text } = await mail(
    aTicket({ done: { ...done, toevoegen: [...done.toevoegen], kopieren: [] } }),
    'helpdesk',
  );

  expect(text).toContain(
    [
      'Overeenkomst: weet ik niet',
      'Inloggen in OSR: niet bekend',
      'Toevoegen: Mandaten beheren openen, + mandaat toevoegen kiezen',
      'Toevoegen, nog niet: OSO-OV – OSO Overstap kiezen, DigiDoor kiezen, startdatum bekijken, opslaan',
    ].join('\n'),
  );
  expect(text).not.toContain('Kopiëren');
});

test('time is Dutch time, in summer as well', async () => {
  const { text } = await mail(aTicket({ createdAt: '2026-07-01T22:30:00.000Z' }), 'helpdesk');

  expect(text).toContain('Ingediend: donderdag 2 juli 2026 om 00:30');
});

test('a question comes in the own words of who asked it, with the place where it stopped', async () => {
  const { subject, text, html } = await mail(aTicket({ ...vraag, schools: [] }), 'helpdesk');

  expect(subject).toBe('[DD-2026-00001] Vraag over het mandaat: school nog niet bekend');
  expect(text).toContain('> Ik zie DigiDoor niet staan.\n> Wat doe ik fout?');
  expect(text).toContain('Beheerder: niet bekend');
  expect(text).toContain('Gebleven bij: DigiDoor kiezen');
  expect(html).toMatch(/Ik zie DigiDoor niet staan\.<br \/>\s*Wat doe ik fout\?/);
});

test.each([
  ['schools.0.brin', 'de gegevens van de school'],
  ['kopieren.kopie', 'mandaat kopiëren'],
  ['toegang', 'inloggen in OSR'],
  ['constructor', 'constructor'],
])('a question at %s says: %s', async (step, shown) => {
  const { text } = await mail(aTicket({ ...vraag, step }), 'helpdesk');

  expect(text).toContain(`Gebleven bij: ${shown}\n`);
});

test('the confirmation gives the number first, says what was sent and how to add to it, and promises nothing', async () => {
  const { text = '' } = await mail(aTicket(), 'confirmation');

  expect(text).toMatch(/^DD-2026-00001/);
  for (const sentence of [
    "Hallo A. 't Hart,",
    'Je ticketnummer is DD-2026-00001.',
    'Hoelang dat duurt, weet Mandaathulp niet.',
    'Vestigingscode: 12AB00',
    'Beantwoord dan deze mail.',
    'Mail: helpdesk@digidoor.example',
    'Telefoon: 085 301 92 36',
    'Mandaathulp verwijdert je gesprek 90 dagen na je laatste bericht.',
    'Privacyverklaring: https://digidoor.example/privacy',
  ])
    expect(text).toContain(sentence);
  expect(text).not.toMatch(/werkdag|binnen [0-9]|zo snel mogelijk/);
});

test('the confirmation of a question greets without a name and repeats the question', async () => {
  const { text = '' } = await mail(aTicket(vraag), 'confirmation');

  expect(text).toContain('Hallo,\n');
  expect(text).toContain('> Wat doe ik fout?');
});

test('the page is Dutch, reads well in the dark and fetches nothing', async () => {
  for (const kind of ['helpdesk', 'confirmation'] as const) {
    const { html } = await mail(aTicket(), kind);

    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/<(img|script|link|iframe|object)|url\(|@import|src=/i);
  }
});

test('HTML and Markdown in what a user typed come out as text', async () => {
  const name = '<b onclick="x">De</b> **Regenboog** & [klik](https://kwaad.example)';
  const ticket = aTicket({
    ...vraag,
    administrator: '<script>alert(1)</script>',
    schools: [{ ...school, name, place: '"><img src=x>' }],
    question: '</blockquote><a href="https://kwaad.example">klik</a>',
    step: '<i>',
  });

  for (const kind of ['helpdesk', 'confirmation'] as const) {
    const { html, text } = await mail(ticket, kind);

    expect(html).not.toMatch(/<(b|script|img|i)[ >]|<a href="https:\/\/kwaad/);
    expect(html).toContain(
      '&lt;b onclick=&quot;x&quot;&gt;De&lt;/b&gt; **Regenboog** &amp; [klik](https://kwaad.example)',
    );
    expect(text).toContain(name);
    expect(text).toContain('<script>alert(1)</script>');
  }
});

test('no line of a user can pass for a line of ours', async () => {
  const ticket = aTicket({
    ...vraag,
    administrator: 'Jan\nBRIN: 99ZZ',
    question: 'Hallo\r\nBRIN: 99ZZ\u2028BRIN: 99ZZ\u0085BRIN: 99ZZ\rBRIN: 99ZZ',
  });

  const { text } = await mail(ticket, 'helpdesk');

  expect(text).not.toMatch(/^BRIN: 99ZZ/m);
  expect(text?.match(/^> BRIN: 99ZZ$/gm)).toHaveLength(4);
});

test('a name that is written as an encoded header is not decoded by who reads the mail', async () => {
  const name = '=?utf-8?Q?=0D=0ABcc:_dief=40kwaad.example?=';
  const { subject, text } = await mail(aTicket({ schools: [{ ...school, name }] }), 'helpdesk');

  expect(subject).toContain('DigiDoor: = ?utf-8?Q?=0D=0ABcc:_dief=40kwaad.example?= (BRIN');
  expect(text).toContain(name);
});

test('a long name is cut in the subject and whole in the mail', async () => {
  const name = 'Regenboog'.repeat(200);
  const { subject = '', text } = await mail(aTicket({ schools: [{ ...school, name }] }), 'helpdesk');

  expect(subject).toMatch(/: (Regenboog)+Regen… \(BRIN 12AB, vestiging 00\)$/);
  expect(subject.length).toBeLessThan(150);
  expect(text).toContain(name);
});

test('a ticket for many schools names the first and counts the others', async () => {
  const two = await mail(aTicket({ schools: [school, school] }), 'helpdesk');
  const sixty = await mail(aTicket({ schools: Array.from({ length: 60 }, () => school) }), 'helpdesk');

  expect(two.subject).toMatch(/: obs De Regenboog \(BRIN 12AB, vestiging 00\) en nog 1$/);
  expect(sixty.subject).toMatch(/: obs De Regenboog \(BRIN 12AB, vestiging 00\) en nog 59$/);
});

test('the same delivery is the same mail to the last byte, however often it is sent', async () => {
  const ticket = aTicket();

  expect(await rawMail(ticket, 'helpdesk')).toBe(await rawMail(ticket, 'helpdesk'));
});

test('the helpdesk comes from its mail to the ticket in the inbox, and nobody else does', () => {
  const ticketAddress = (number: string) => `https://hulp.example/inbox/tickets/${number}`;
  const withInbox = createMailRenderer({ ...desk, ticketAddress });
  const ticket = aTicket();
  const { text, html } = withInbox(ticket, aDelivery(ticket, 'helpdesk'));
  const address = ticketAddress(ticket.number);

  expect(text).toContain(`In de inbox: ${address}\n`);
  expect(html).toContain(`<a href="${address}">${address}</a>`);
  expect(withInbox(ticket, aDelivery(ticket, 'confirmation')).text).not.toContain('inbox');
  expect(render(ticket, aDelivery(ticket, 'helpdesk')).text).not.toContain('inbox');
});
