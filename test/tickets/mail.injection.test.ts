import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { createMailRenderer } from '../../src/tickets/mail.js';
import { aDelivery, aSchool, aTicket } from '../support/builders.js';
import { anyText } from './support/any-text.js';

const render = createMailRenderer({
  from: { name: 'Mandaathulp', address: 'bot@digidoor.example' },
  helpdesk: 'helpdesk@digidoor.example',
  retentionDays: 90,
});
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

const ALWAYS = ['From', 'To', 'Reply-To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type'];
const EXPECTED = {
  helpdesk: { headers: ALWAYS, to: 'helpdesk@digidoor.example' },
  confirmation: {
    headers: ['Auto-Submitted', 'X-Auto-Response-Suppress', ...ALWAYS],
    to: 'a.thart@deregenboog.example',
  },
};

/** What an attacker would put in a name, between texts of any kind. */
const BAIT = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\u0085',
  '\u2028',
  '\u202e',
  '\u2066',
  '\ud800',
  '\r\n\r\n',
  '\r\n.\r\n',
  'Bcc: dief@kwaad.example',
  '=?utf-8?Q?=0D=0ABcc:_dief=40kwaad.example?=',
  '<dief@kwaad.example>',
  ',',
  '"',
  '--',
  'é',
  '👩‍👩‍👧',
];
const typed = fc.oneof(
  anyText,
  fc.array(fc.oneof(fc.constantFrom(...BAIT), fc.string()), { maxLength: 20 }).map((parts) => parts.join('')),
  fc.constant('x'.repeat(2_000)),
);
/** One by one, and in a table. */
const count = fc.constantFrom(1, 6);

const headNames = (raw: string) =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(':')[0]);
/** What a reader sees of a text: its letters and digits. */
const seen = (text = '') => text.replace(/[^\p{L}\p{N}]/gu, '');

test.each(['helpdesk', 'confirmation'] as const)(
  'whatever a user types adds no header and no recipient to the %s mail, and arrives',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(typed, typed, typed, typed, typed), count, async (texts, most) => {
        const [administrator, name, place, question, reason] = texts;
        const again = { ticket: 'DD-2026-00012', reason };
        const schools = Array.from({ length: most }, () => aSchool({ name, place, again }));
        const ticket = aTicket({ kind: 'vraag', administrator, schools, question });

        const { message, envelope } = await composer.sendMail(render(ticket, aDelivery(ticket, kind)));
        const raw = (message as Buffer).toString('latin1');
        const { subject = '', text } = await simpleParser(raw);

        expect(headNames(raw).sort()).toEqual([...EXPECTED[kind].headers].sort());
        expect(envelope).toEqual({ from: 'bot@digidoor.example', to: [EXPECTED[kind].to] });
        expect(raw.split('\r\n').filter((line) => line.length > 998 || /[\r\n]/.test(line))).toEqual([]);
        expect(subject).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        expect(subject.length).toBeLessThan(200);
        const shown = kind === 'helpdesk' ? texts : texts.slice(0, 4);
        for (const one of shown) expect(seen(text)).toContain(seen(one));
      }),
      { numRuns: 60 },
    );
  },
);
