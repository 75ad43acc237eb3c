import type { SchoolField } from '../domain/draft.js';
import { TicketNumber } from '../domain/ticket.js';
import type { Wish } from '../domain/understanding.js';
import { clausesOf, normalise } from './normalise.js';
import { within } from './patterns.js';
import { takeCodes } from './school-codes.js';
import { takeNumbers } from './school-number.js';
import { readWishClause } from './wish.phrases.js';

/** A ticket's number as people write it: `dd 2026 00012`. */
const TICKET = /(?:^| )dd ?(20\d\d) ?(\d{5,})(?= |$)/u;
const ABOUT_TICKET = within(
  'status|stand|staat|stan|hoe|ver|voortgang|klaar|behandeld|afgehandeld|verwerkt|gekoppeld|ticket|aanvraag|melding|bekijk(?:en)?|zien|opzoeken',
);
/** Answering the helpdesk about a ticket, which is no looking at it. */
const ANSWERS = within('antwoord|antwoorden|beantwoorden|reageer|reageren|reactie');
const MOST_WORDS = 12;
const MOST_CHARACTERS = 300;

/**
 * Reads what a user wants beside answering: changing, removing or adding something, all schools of the bestuur,
 * the status of a ticket. Asking how a mandaat is changed in OSR is no wish: the articles tell that.
 */
export function readWish(text: string): Wish | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  return (
    statusOf(normalise(text)) ??
    wishIn(text) ??
    clausesOf(text)
      .map(wishIn)
      .find((wish) => wish !== undefined)
  );
}

/** Whether a wish names the very school or ticket that it is about. */
export const isExact = (wish: Wish): boolean =>
  (wish.kind === 'remove' && (wish.schools.length > 0 || wish.codes !== undefined)) ||
  (wish.kind === 'change' && wish.school !== undefined) ||
  (isAboutTicket(wish) && wish.ticket !== undefined);

const isAboutTicket = (wish: Wish) => wish.kind === 'status' || wish.kind === 'answer';

function statusOf(words: string): Wish | undefined {
  const found = TICKET.exec(words);
  if (!found) return undefined;
  const ticket = TicketNumber.parse(`DD-${found.slice(1).join('-')}`);
  const others = words.replace(TICKET, '').trim();
  const isAbout = others === '' || (others.split(' ').length <= MOST_WORDS && ABOUT_TICKET.test(others));
  if (ANSWERS.test(others)) return { kind: 'answer', ticket };
  return isAbout ? { kind: 'status', ticket } : undefined;
}

function wishIn(text: string): Wish | undefined {
  const { words: coded, codes } = takeCodes(text);
  if (codes.length > 0) return removes(coded) ? { kind: 'remove', schools: [], codes } : undefined;
  const { words, schools } = takeNumbers(text);
  const said = readWishClause(words);
  if (said === 'statusOfMandaat') return { kind: 'status', ofMandaat: true };
  if (said === 'begin') return { kind: said, ...(SCHOOLS.test(normalise(text)) && { moreSchools: true }) };
  return said && wishOf(said, schools);
}

const SCHOOLS = within('scholen');

const removes = (words: string): boolean => readWishClause(words) === 'remove';

function wishOf(said: Exclude<Said, 'begin' | 'statusOfMandaat'>, schools: readonly number[]): Wish {
  if (isPlain(said)) return { kind: said };
  if (said === 'remove') return { kind: said, schools };
  if (isField(said)) return { kind: 'change', fact: 'school', ...numbered(schools), field: said };
  return { kind: 'change', fact: said, ...numbered(schools) };
}

type Plain = Extract<Said, 'add' | 'bestuur' | 'status' | 'answer' | 'change'>;
const isPlain = (said: string): said is Plain => PLAIN.has(said);
const PLAIN: ReadonlySet<string> = new Set(['add', 'bestuur', 'status', 'answer', 'change']);

type Said = NonNullable<ReturnType<typeof readWishClause>>;
const isField = (said: string): said is SchoolField => FIELDS.has(said);
const FIELDS: ReadonlySet<string> = new Set<SchoolField>(['name', 'place', 'brin', 'vestiging']);

/** One school can be changed at a time. */
const numbered = ([school, other]: readonly number[]): { school?: number } =>
  school === undefined || other !== undefined ? {} : { school };
