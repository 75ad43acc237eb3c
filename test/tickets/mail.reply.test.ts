import fc from 'fast-check';
import type { AddressObject } from 'mailparser';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { Ticket } from '../../src/domain/ticket.js';
import { createMailRenderer } from '../../src/tickets/mail.js';
import { replyDelivery } from '../../src/tickets/reply.js';
import { aDelivery, aTicket } from '../support/builders.js';
import { anyText } from './support/any-text.js';

const ID = '00000000-0000-4000-8000-00000000000a';
const render = createMailRenderer({
  from: { name: 'Mandaathulp', address: 'bot@digidoor.example' },
  helpdesk: 'helpdesk@digidoor.example',
  retentionDays: 90,
});
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
const replied = (text: string, news?: true): Ticket =>
  aTicket({
    key: '00000000-0000-4000-8000-123456789abc',
    replies: [
      {
        ...{ id: ID, at: '2026-03-03T08:00:00.000Z', by: 'anna@digidoor.example', text },
        ...(news && { news }),
      },
    ],
  });
async function rawMail(ticket: Ticket): Promise<Buffer> {
  const delivery = replyDelivery({ ticket, reply: ticket.replies[0]! }, 'digidoor.example');
  const { message } = await composer.sendMail(render(ticket, delivery));
  return message as Buffer;
}
const mail = async (ticket: Ticket) => simpleParser(await rawMail(ticket));
const addressesOf = (value: AddressObject | AddressObject[] | undefined) =>
  [value ?? []].flat().flatMap(({ value: boxes }) => boxes.map(({ address }) => address));

test('the mail of a reply goes to the administrator, and an answer to it to the helpdesk', async () => {
  const { to, replyTo, from, subject, date, messageId, headers } = await mail(replied('Het is gelukt.'));

  expect(addressesOf(to)).toEqual(['a.thart@deregenboog.example']);
  expect(addressesOf(replyTo)).toEqual(['helpdesk@digidoor.example']);
  expect(addressesOf(from)).toEqual(['bot@digidoor.example']);
  expect(subject).toBe('[DD-2026-00001] Antwoord van de helpdesk van DigiDoor');
  expect(date).toEqual(new Date('2026-03-03T08:00:00.000Z'));
  expect(messageId).toBe(`<DD-2026-00001.reply.${ID}.123456789abc@digidoor.example>`);
  expect(headers.has('auto-submitted')).toBe(false);
});

test('it has the words of the helpdesk as they were written, and says how to answer', async () => {
  const { text, html } = await mail(replied('Hallo,\n\n  Kies <b>kopieer</b> & sla op.\nGroet, Anna'));

  expect(text).toContain('\nHallo,\n\n  Kies <b>kopieer</b> & sla op.\nGroet, Anna\n');
  expect(html).toContain('Kies &lt;b&gt;kopieer&lt;/b&gt; &amp; sla op.<br />');
  for (const part of [text, html]) {
    expect(part).toContain('De helpdesk van DigiDoor antwoordt op je ticket DD-2026-00001.');
    expect(part).toContain('antwoord op ticket DD-2026-00001');
    expect(part).toContain('Of beantwoord deze mail. Je antwoord gaat naar het postvak van de helpdesk.');
    expect(part).not.toContain('anna@digidoor.example');
  }
});

test('news of schools says that it is news, and that nobody wrote it', async () => {
  const { subject, text, headers } = await mail(replied('De Wegwijzer in Goes: gekoppeld.', true));

  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(subject).toBe('[DD-2026-00001] Nieuws over je ticket bij DigiDoor');
  expect(text).toContain('De helpdesk van DigiDoor heeft nieuws over je ticket DD-2026-00001.');
});

test('on every attempt it is the same mail, byte for byte', async () => {
  const [first, second] = [await rawMail(replied('Gelukt.')), await rawMail(replied('Gelukt.'))];

  expect(first.equals(second)).toBe(true);
});

test('a delivery of a reply that is not there is refused for good', () => {
  expect(() => render(aTicket(), aDelivery(aTicket(), 'reply', { reply: ID }))).toThrow(
    expect.objectContaining({ code: 'sink_refused' }) as Error,
  );
});

test('whatever is written in a reply, the mail keeps its headers and its page its markup', async () => {
  const headNames = (raw: Buffer) =>
    (raw.toString('latin1').split('\r\n\r\n')[0] ?? '')
      .split('\r\n')
      .filter((line) => !/^[ \t]/.test(line))
      .map((line) => line.split(':')[0]);
  const tags = (page: string | false = '') => (page || '').match(/<(?!br)[^>]*>/g);
  const plain = await rawMail(replied('Gelukt.'));
  const { html } = await simpleParser(plain);
  const written = fc.oneof(
    anyText,
    fc.constantFrom('\r\nBcc: dief@kwaad.example', '</p><script>alert(1)</script>', '--_b1', '=?utf-8?Q?a?='),
  );

  await fc.assert(
    fc.asyncProperty(written, async (text) => {
      const raw = await rawMail(replied(`x${text}`));
      expect(headNames(raw)).toEqual(headNames(plain));
      expect(tags((await simpleParser(raw)).html)).toEqual(tags(html));
    }),
    { numRuns: 60 },
  );
});
