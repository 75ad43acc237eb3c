import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { DeliveryKind } from '../../src/domain/delivery.js';
import type { Verdict } from '../../src/domain/school.js';
import type { TicketSchool } from '../../src/domain/ticket.js';
import { createMailRenderer } from '../../src/tickets/mail.js';
import { aDelivery, aSchool, aTicket } from '../support/builders.js';

const render = createMailRenderer({
  from: { name: 'Mandaathulp', address: 'bot@digidoor.example' },
  helpdesk: 'helpdesk@digidoor.example',
  retentionDays: 90,
});
const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

async function mail(kind: DeliveryKind, ...schools: TicketSchool[]): Promise<ParsedMail> {
  const ticket = aTicket({ schools });
  const { message } = await composer.sendMail(render(ticket, aDelivery(ticket, kind)));
  return simpleParser(message);
}
const again = { ticket: 'DD-2026-00012', reason: 'Wij hebben nu een ander systeem.' };
const sixty = Array.from({ length: 60 }, (_, nth) =>
  aSchool({
    name: `obs De Regenboog ${String(nth + 1)}`,
    vestiging: String(nth).padStart(2, '0'),
    verdict: nth === 41 ? 'unknown' : 'known',
  }),
);

test.each<[Verdict, string]>([
  ['known', 'In het register van DUO gevonden.'],
  ['unknown', '! Niet in het register van DUO: controleer de code.'],
  ['closed', '! Volgens het register gesloten.'],
  ['unchecked', 'Niet gecontroleerd: er was geen register.'],
])('the helpdesk reads of a school that is %s: %s', async (verdict, note) => {
  const { text, html } = await mail('helpdesk', aSchool({ verdict }));

  expect(text).toContain(`   Vestigingscode: 12AB00\n   ${note}\n\n`);
  expect(html).toContain(
    note.startsWith('! ')
      ? `<span class="note warns">${note.slice(2)}</span>`
      : `<span class="note">${note}</span>`,
  );
});

test.each<[Verdict, string]>([
  ['unknown', '! Deze code staat niet in het register van DUO. Kijk of hij klopt.'],
  ['closed', '! Volgens het register van DUO is deze school gesloten.'],
])('who sent a school that is %s reads: %s', async (verdict, note) => {
  const { text, html } = await mail('confirmation', aSchool({ verdict }));

  expect(text).toContain(`   Vestigingscode: 12AB00\n   ${note}\n\n`);
  expect(html).toContain(`<span class="note warns">${note.slice(2)}</span>`);
});

test.each<Verdict>(['known', 'unchecked'])(
  'who sent a school that is %s reads no more of it',
  async (verdict) => {
    const { text, html } = await mail('confirmation', aSchool({ verdict }));

    expect(text).not.toMatch(/register/i);
    expect(html).not.toMatch(/register|class="note/i);
  },
);

test('the helpdesk reads in which ticket a school stands as well, and why it was sent again', async () => {
  const { text, html } = await mail('helpdesk', aSchool({ again }));
  const note = 'Staat ook in ticket DD-2026-00012. Reden: Wij hebben nu een ander systeem.';

  expect(text).toContain(`   In het register van DUO gevonden.\n   ! ${note}\n`);
  expect(html).toContain(`<span class="note warns">${note}</span>`);
});

test('who sent it reads in which other ticket it stands', async () => {
  const { text } = await mail('confirmation', aSchool({ again }));

  expect(text).toContain('   ! Staat ook in ticket DD-2026-00012.\n');
  expect(text).not.toContain('ander systeem');
});

test('a reason of more lines, with markup in it, stays one line of text', async () => {
  const reason = 'Zomaar\r\n== Gedaan in OSR ==\u2028<b>x</b>';
  const { text, html } = await mail('helpdesk', aSchool({ again: { ...again, reason } }));

  expect(text).toContain('Reden: Zomaar == Gedaan in OSR == <b>x</b>\n');
  expect(text?.match(/^== Gedaan in OSR ==$/gm)).toHaveLength(1);
  expect(html).toContain('Zomaar == Gedaan in OSR == &lt;b&gt;x&lt;/b&gt;');
});

test('five schools are listed fact by fact, six stand in a table', async () => {
  const five = await mail('confirmation', ...sixty.slice(0, 5));
  const six = await mail('confirmation', ...sixty.slice(0, 6));

  expect(five.text).toContain('5. obs De Regenboog 5\n   Plaats: Almere\n');
  expect(six.text).not.toContain('Plaats:');
  expect(six.text).toContain('== Scholen (6) ==\n\nNr  BRIN  ');
});

test('sixty schools are a table in which each has its row, and what is wrong stands out', async () => {
  const { text = '' } = await mail('helpdesk', ...sixty);
  const table = text.slice(text.indexOf('\nNr') + 1, text.indexOf('\n\n== Gedaan')).split('\n');

  expect(text).toContain('== Scholen (60) ==');
  expect(table).toHaveLength(1 + 60 * 2);
  expect(table.slice(0, 3)).toEqual([
    'Nr  BRIN  Vestiging  Code    School en plaats',
    '1   12AB  00         12AB00  obs De Regenboog 1, Almere',
    '                             In het register van DUO gevonden.',
  ]);
  expect(table.at(-2)).toBe('60  12AB  59         12AB59  obs De Regenboog 60, Almere');
  expect(table.filter((line) => line.includes('!'))).toEqual([
    '                             ! Niet in het register van DUO: controleer de code.',
  ]);
});

test('the page with sixty schools numbers them, and stays small enough to be shown whole', async () => {
  const { html } = await mail('helpdesk', ...sixty);
  const page = String(html);

  expect(page.match(/12AB\d\d</g)).toHaveLength(60);
  expect(page).toContain('60. obs De Regenboog 60<br');
  expect(page.match(/class="note warns"/g)).toHaveLength(1);
  // Gmail cuts off what comes after about 100 kB.
  expect(Buffer.byteLength(page)).toBeLessThan(60_000);
});
