import fc from 'fast-check';
import { cursorOf, deliverySummary, inListOrder, placeOf } from '../../src/domain/ticket-list.js';
import type { TicketPlace } from '../../src/domain/ticket-list.js';
import { searchTextOf, searchWords } from '../../src/domain/ticket-search.js';
import { aDelivery, aSchool, aTicket } from '../support/builders.js';

const ticket = aTicket({
  administrator: 'Zoë Groß',
  schools: [
    aSchool(),
    aSchool({ name: 'Sint‑Jozef’s École (Oost)', place: 'Súdwest-Fryslân', brin: '05IO', vestiging: '01' }),
    aSchool({ name: 'Szkoła im. Łukasza', place: 'Żółwin', brin: '06XX', vestiging: '00' }),
  ],
  replyAddress: 'Info@de-regenboog.example',
  doubleOf: 'DD-2026-00777',
  question: 'Waarom zie ik “DigiDoor” niet?\nIk zoek al een uur.',
});
const finds = (search: string) => searchWords(search).every((word) => searchTextOf(ticket).includes(word));

test.each([
  ['its number', 'DD-2026-00001'],
  ['the end of its number', '00001'],
  ['its number as colleagues write it', '#1'],
  ['the number of the ticket it is the double of', 'DD-2026-00777'],
  ['a BRIN', '05io'],
  ['a vestigingscode', '05IO01'],
  ['a name without accents', 'ecole'],
  ['a name with other dashes and apostrophes', "SINT-JOZEF'S"],
  ['a name without dashes and apostrophes', 'sint jozefs'],
  ['a name in brackets', 'oost'],
  ['a place', 'sudwest'],
  ['the administrator', 'zoe'],
  ['letters that a Dutch keyboard has not', 'Łukasza zolwin szkola'],
  ['two letters for one', 'gross'],
  ['a school as the page writes it', 'obs De Regenboog, Almere 12AB00'],
  ['words with nothing but a comma between them', 'regenboog,almere'],
  ['a mail address', 'info@de-regenboog.example'],
  ['the part of a mail address after the @', '@de-regenboog.example'],
  ['words of the question', 'waarom digidoor'],
  ['a stretch of the question as it stands there', 'Waarom zie ik “DigiDoor” niet?'],
  ['words from different places, in any order', '  Almere  zoë regenboog - uur'],
  ['nothing at all', ''],
])('a ticket is found by %s', (_name, search) => {
  expect(finds(search)).toBe(true);
});

test.each([
  ['a word that is nowhere', 'almere utrecht'],
  ['another number', '#2'],
  ['a number that only its parts share', '2026-2026'],
  ['another mail address at the same school', 'directie@de-regenboog.example'],
  ['a pattern', '.*'],
  ['a wildcard of a database', '%'],
])('a ticket is not found by %s', (_name, search) => {
  expect(finds(search)).toBe(false);
});

test('what is searched holds letters and digits alone, whatever somebody typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (question) => {
      expect(searchTextOf({ ...ticket, question })).toMatch(/^[\p{L}\p{N} \n]+$/u);
      for (const word of searchWords(question)) expect(word).toMatch(/^(?:[\p{L}\p{N} ]+|\?)$/u);
    }),
  );
});

test('a cursor leads back to the place it was made of, and anything else to none', () => {
  const place: TicketPlace = {
    status: 'open',
    createdAt: '2026-03-02T09:00:00.000Z',
    number: 'DD-2026-00001',
  };

  expect(placeOf(cursorOf(place))).toEqual(place);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = placeOf(text);
      expect(read === undefined || cursorOf(read) === text).toBe(true);
    }),
  );
});

test('the open ones come first, oldest first; then the closed ones, newest first', () => {
  const at = (status: 'open' | 'closed', hour: number, number: string): TicketPlace => ({
    status,
    createdAt: `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`,
    number,
  });
  const ordered = [
    at('open', 8, 'DD-2026-00003'),
    at('open', 9, 'DD-2026-99999'),
    at('open', 9, 'DD-2026-100000'),
    at('closed', 11, 'DD-2026-00005'),
    at('closed', 7, 'DD-2026-00002'),
    at('closed', 7, 'DD-2026-00001'),
  ];

  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: 6 }), (shuffled) => {
      expect([...shuffled].sort(inListOrder)).toEqual(ordered);
    }),
  );
});

test('of its deliveries a list shows the worst; a reply that waits to be read is none', () => {
  const delivered = aDelivery(ticket, 'helpdesk', { state: 'delivered' });
  const inChat = aDelivery(ticket, 'reply', { mark: 3 });
  const fresh = aDelivery(ticket);
  const delayed = aDelivery(ticket, 'confirmation', { attempts: 2 });
  const refused = aDelivery(ticket, 'confirmation', { state: 'refused', attempts: 1 });

  expect(deliverySummary([])).toBe('delivered');
  expect(deliverySummary([delivered, inChat])).toBe('delivered');
  expect(deliverySummary([delivered, fresh])).toBe('underway');
  expect(deliverySummary([delayed, fresh, delivered])).toBe('delayed');
  expect(deliverySummary([delivered, refused, delayed])).toBe('refused');
});
