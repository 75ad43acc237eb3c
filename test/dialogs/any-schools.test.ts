import fc from 'fast-check';
import type { Draft } from '../../src/domain/draft.js';
import { codeOfSchool } from '../../src/domain/school.js';
import { Ticket } from '../../src/domain/ticket.js';
import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';
import { REGISTER, registerOfTests } from '../support/register.js';

/*
 * Whatever lists a user pastes, adds to, mends and takes from, in whatever order and with questions in between: the
 * ticket is what was reviewed, each school stands in it once, and its verdict is that of the register.
 */

const CODES = [...REGISTER.map(codeOfSchool), '12IO03', '28ZZ01'];
const NAMES = ['obs De Regenboog', 'De Ark', 'Het Kompas', 'Jenaplanschool Nergens'];
const PLACES = ['Almere', 'Lelystad', 'Urk'];

/** What is answered to each kind of question; `pick` chooses. */
const ANSWERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(overeenkomst|toegang)$/, ['ja']],
  [/^moreSchools$/, ['ja', 'nee']],
  [/^kopieren\.voorwaarde$/, ['Ja, dat klopt']],
  [/^administrator$/, ['Anna de Vries']],
  [/^schools\.\d+\.name$/, [...NAMES, ...CODES]],
  [/^schools\.\d+\.place$/, PLACES],
  [/^schools\.\d+\.brin$/, CODES],
  [/^scholen\.enige$/, ['Ja, alleen deze', 'Nee, nog een school']],
  [/^aanbod\.code$/, ['ja', 'De code klopt, de naam niet', 'Nee, andere code']],
  [/^aanbod\.lijkt$/, ['1', '2', 'Andere code']],
  [/^aanbod\./, ['1', 'ja', 'Staat er niet bij']],
  [/^allSchools$/, ['Dit zijn ze allemaal', 'Nog een school', 'Alle scholen van mijn bestuur']],
  [/^scholen\.lijst$/, ['Ja, de lijst klopt', 'School toevoegen', 'Alle scholen van mijn bestuur']],
  [/^wijzigen$/, ['Een school', 'Toch niets wijzigen']],
  [/^wijzigen\./, ['1', '2', 'School weghalen', 'Toch niets wijzigen']],
  [/^dubbel$/, ['Toch versturen']],
  [/^dubbel\.reden$/, ['Dat is de bedoeling']],
  [/^replyAddress$/, ['anna@school.example']],
  [/^vraag$/, ['Geen van deze']],
  [/^vraag\.onbekend$/, ['Nee, ga verder']],
  [/^helpdesk\.mailadres$/, ['terug']],
  [/^helpdesk/, ['nee']],
  [/^controle$/, ['Iets wijzigen']],
];

const pickOf = <T>(from: readonly T[], pick: number): T => from[pick % from.length] as T;
const answerTo = (open: string, pick: number): string =>
  pickOf(ANSWERS.find(([pattern]) => pattern.test(open))?.[1] ?? ['gelukt'], pick);

const list = fc
  .array(fc.constantFrom(...CODES), { minLength: 2, maxLength: 5 })
  .map((codes) => codes.join(', '));
const aside = fc.constantFrom(
  'terug',
  'waar was ik',
  'wat is een mandaat?',
  'haal school 1 weg',
  'school 2 is 07XU00',
  'wijzig de plaats van school 1',
  'nog een school toevoegen',
  ...['07XU00', 'ook nog De Ark in Lelystad', 'ja, er zijn er nog 8', 'ik wil verder'],
  'alle scholen van mijn bestuur',
);
/** An answer, by a number to pick it with, or something else that is said. */
const move = fc.oneof(
  { weight: 5, arbitrary: fc.nat(99) },
  { weight: 1, arbitrary: list },
  { weight: 2, arbitrary: aside },
);

const draftOf = async (stage: Stage, user: User): Promise<Draft | undefined> =>
  (await stage.store.conversations.get(user.key))?.draft;

async function say(stage: Stage, user: User, said: string | number): Promise<void> {
  const open = (await draftOf(stage, user))?.open?.id ?? '';
  await user.says(typeof said === 'number' ? answerTo(open, said) : said);
}

/** Answers with what leads on until the review is open. */
async function finish(stage: Stage, user: User): Promise<Draft | undefined> {
  for (let turns = 0; turns < 400; turns += 1) {
    const draft = await draftOf(stage, user);
    const open = draft?.open?.id ?? '';
    if (open === 'controle') return draft;
    // The last choice of an offer about a code gives the code up; by then it is right as it stands.
    const leadsOn =
      open === 'aanbod.lijkt' ? `${codeAsked(draft)} klopt` : answerTo(open, leading(open, turns));
    await user.says(leadsOn);
  }
  throw new Error('The review was never reached');
}

/** Each school that is still asked gets another code. */
const leading = (open: string, turns: number): number => (/brin$|name$/.test(open) ? turns : 0);
const codeAsked = (draft: Draft | undefined): string => {
  const { brin = '', vestiging = '' } = draft?.schools[draft.offer?.school ?? 0] ?? {};
  return `${brin}${vestiging}`;
};

/** What the register says of a code. */
function verdictOf(code: string): string {
  const found = REGISTER.find((school) => codeOfSchool(school) === code);
  if (!found) return 'unknown';
  return found.closed ? 'closed' : 'known';
}

test('the ticket is what was reviewed, each school once and with its verdict', async () => {
  const stage = await openStage({ schools: await registerOfTests() });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
      const user = stage.user('directline', `scholen-${(run += 1)}`);
      await user.opens();
      for (const each of moves) await say(stage, user, each);
      const reviewed = await finish(stage, user);

      const sent = (await user.says('versturen')).join();
      const ticket = Ticket.parse(await stage.store.tickets.get(/DD-\d{4}-\d{5}/.exec(sent)?.[0] ?? ''));

      const codes = ticket.schools.map(codeOfSchool);
      expect(new Set(codes).size).toBe(codes.length);
      expect(ticket.schools.map(({ verdict }) => verdict)).toEqual(codes.map(verdictOf));
      expect(
        ticket.schools.map(({ name, place, brin, vestiging }) => [name, place, brin, vestiging]),
      ).toEqual(reviewed?.schools.map(({ name, place, brin, vestiging }) => [name, place, brin, vestiging]));
    }),
    { numRuns: 40 },
  );
  await stage.close();
}, 180_000);
