import type { Draft, DraftSchool, FactKey } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import type { TicketNumber } from '../../src/domain/ticket.js';
import type { Ask } from '../shared/ask.js';
import { nameOf } from '../shared/school-row.js';

export const texts = {
  title: () => 'Controleer je gegevens',
  administrator: () => 'Beheerder',
  school: () => 'School',
  place: () => 'Plaats',
  code: () => 'BRIN en vestiging',
  replyAddress: () => 'Mailadres',
  filed: (number: string, replyAddress: string) =>
    `Verstuurd. Je ticketnummer is ${number}. Je krijgt een bevestiging op ${replyAddress}. ` +
    'DigiDoor gaat ermee verder. Hoe lang dat duurt, weet ik niet.',
  allSentBefore: () => 'Deze scholen staan al in een ticket. Geef een andere school door, of typ ‘stop’.',
} as const;

const choice = (value: FactKey, label: string): Choice => ({ value, label });

const administrator = choice('administrator', 'Beheerder wijzigen');
const replyAddress = choice('replyAddress', 'Mailadres wijzigen');

/** Every answer that the card lets be changed, as a choice whose value is the fact; with more schools, each as a whole. */
export function changes({ schools }: Draft): readonly Choice[] {
  return [
    administrator,
    ...(schools.length === 1
      ? [
          choice('schools.0.name', 'School wijzigen'),
          choice('schools.0.place', 'Plaats wijzigen'),
          choice('schools.0.brin', 'BRIN wijzigen'),
        ]
      : schools.map((_, index) => ({ value: `school.${index}`, label: `School ${index + 1} wijzigen` }))),
    replyAddress,
  ];
}

const leaveOut: Choice = { value: 'weglaten', label: 'Weglaten' };
const sendAgain: Choice = { value: 'toch', label: 'Toch versturen' };

export const questions = {
  review: (draft: Draft): Ask => ({
    id: 'controle',
    accepts: 'choice',
    text: 'Klopt alles? Dan verstuur ik het naar DigiDoor.',
    retry: 'Wil je dit versturen, of iets wijzigen? Kies een knop.',
    choices: [
      { value: 'versturen', label: 'Versturen' },
      { value: 'nee', label: 'Iets wijzigen' },
      // A yes in other words: it says what to do only while nothing went wrong in between.
      { value: 'ja', label: 'Ja', hidden: true },
      ...changes(draft).map((each) => ({ ...each, hidden: true as const })),
    ],
  }),
  doubles: (doubles: readonly { school: DraftSchool; ticket: TicketNumber }[]): Ask => ({
    id: 'dubbel',
    accepts: 'choice',
    plain: true,
    text:
      doubles.map(({ school, ticket }) => `${nameOf(school)} staat al in ticket ${ticket}.`).join('\n') +
      (doubles.length === 1
        ? '\nWil je deze school weglaten, of toch versturen?'
        : '\nWil je deze scholen weglaten, of toch versturen?'),
    retry: 'Weglaten of toch versturen? Kies een knop.',
    choices: [leaveOut, sendAgain],
  }),
  reason: (): Ask => ({
    id: 'dubbel.reden',
    accepts: 'text',
    text: 'Waarom wil je dit nog een keer versturen? De helpdesk ziet je uitleg.',
    retry: 'Waarom wil je dit nog een keer versturen? Typ een korte uitleg.',
    choices: [],
  }),
} as const;
