import fc from 'fast-check';
import { setSchoolStatus } from '../../src/domain/ticket-change.js';
import { MAX_REPLY } from '../../src/domain/ticket-parts.js';
import { SchoolStatus } from '../../src/domain/ticket.js';
import { statusNews } from '../../src/tickets/status-news.js';
import { aSchool, aTicket } from '../support/builders.js';
import { anyText } from './support/any-text.js';

const anna = { by: 'anna@digidoor.example', at: new Date('2026-03-02T10:00:00.000Z') };
const ticket = aTicket({
  schools: [aSchool(), aSchool({ name: 'De Wegwijzer', place: 'Goes', vestiging: '01' })],
});

test('of one school it is one sentence', () => {
  const checked = setSchoolStatus(ticket, { ...anna, schools: ['12AB01'], status: 'checked' });
  const connected = setSchoolStatus(checked, { ...anna, schools: ['12AB01'], status: 'connected' });

  expect(statusNews(ticket, checked)).toBe(
    'De Wegwijzer in Goes: de helpdesk heeft het mandaat gecontroleerd in OSR.',
  );
  expect(statusNews(checked, connected)).toBe('De Wegwijzer in Goes: gekoppeld.');
  expect(statusNews(connected, ticket)).toBe('De Wegwijzer in Goes: de helpdesk kijkt er opnieuw naar.');
});

test('of several schools it is one message, a sentence for each, with the reason', () => {
  const half = setSchoolStatus(ticket, { ...anna, schools: ['12AB00'], status: 'connected' });
  const both = setSchoolStatus(half, {
    ...anna,
    schools: ['12AB01'],
    status: 'refused',
    reason: 'Het mandaat staat niet in OSR.',
  });

  expect(statusNews(ticket, both)).toBe(
    [
      'Bij 2 scholen is er nieuws:',
      '- obs De Regenboog in Almere: gekoppeld.',
      '- De Wegwijzer in Goes: afgewezen. Reden: Het mandaat staat niet in OSR.',
    ].join('\n'),
  );
});

test('is there none, nothing is told', () => {
  expect(statusNews(ticket, ticket)).toBeUndefined();
  expect(statusNews(ticket, { ...ticket, assignee: 'anna@digidoor.example' })).toBeUndefined();
});

test('whatever schools are called, and however many there are, it fits in a reply and each line is a school', () => {
  const school = fc.record({ name: anyText, place: anyText });
  fc.assert(
    fc.property(
      fc.array(school, { minLength: 2, maxLength: 60 }),
      fc.constantFrom(...SchoolStatus.options.slice(1)),
      anyText,
      (names, status, reason) => {
        const schools = names.map((name, nth) =>
          aSchool({ ...name, vestiging: String(nth).padStart(2, '0') }),
        );
        const before = aTicket({ schools });
        const why = status === 'refused' ? { reason: `r${reason}`.slice(0, 500) } : {};
        const news = statusNews(before, setSchoolStatus(before, { ...anna, schools: 'all', status, ...why }));
        const [first, ...lines] = (news ?? '').split('\n');

        expect(news!.length).toBeLessThanOrEqual(MAX_REPLY);
        expect(first).toBe(`Bij ${schools.length} scholen is er nieuws:`);
        const shown = lines.filter((line) => line.startsWith('- ')).length;
        const left = schools.length - shown;
        expect(lines.slice(shown)).toEqual(left > 0 ? [`En bij nog ${left} andere scholen.`] : []);
        expect(shown).toBeGreaterThan(0);
      },
    ),
    { numRuns: 50 },
  );
});
