import type { Draft, FactKey } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import type { Ask } from '../shared/ask.js';

export const texts = {
  title: () => 'Controleer je gegevens',
  administrator: () => 'Beheerder',
  school: (index: number, count: number) => (count === 1 ? 'School' : `School ${index + 1}`),
  place: () => 'Plaats',
  code: () => 'BRIN en vestiging',
  replyAddress: () => 'Mailadres',
  filed: (number: string, replyAddress: string) =>
    `Verstuurd. Je ticketnummer is ${number}. Je krijgt een bevestiging op ${replyAddress}. ` +
    'DigiDoor gaat ermee verder. Hoe lang dat duurt, weet ik niet.',
} as const;

const choice = (value: FactKey, label: string): Choice => ({ value, label });

const administrator = choice('administrator', 'Beheerder wijzigen');
const replyAddress = choice('replyAddress', 'Mailadres wijzigen');

/** What can be changed of one school. `which` tells it from the others. */
const fieldsOf = (index: number, which: string): readonly Choice[] => [
  choice(`schools.${index}.name`, `School${which} wijzigen`),
  choice(`schools.${index}.place`, `Plaats${which} wijzigen`),
  choice(`schools.${index}.brin`, `BRIN${which} wijzigen`),
];

/** Every answer that can be changed, as a choice whose value is the fact. */
export function changes({ schools }: Draft): readonly Choice[] {
  const one = schools.length === 1;
  return [
    administrator,
    ...schools.flatMap((_, index) => fieldsOf(index, one ? '' : ` ${index + 1}`)),
    replyAddress,
  ];
}

/** The same for a row of buttons: with more schools, one button a school. */
const changeButtons = (draft: Draft): readonly Choice[] =>
  draft.schools.length === 1
    ? changes(draft)
    : [
        administrator,
        ...draft.schools.map((_, index) => ({ value: `school.${index}`, label: `School ${index + 1}` })),
        choice('allSchools', 'School toevoegen'),
        replyAddress,
      ];

const nothing: Choice = { value: 'niets', label: 'Toch niets wijzigen' };
const change = { accepts: 'choice', retry: 'Kies wat je wilt wijzigen.' } as const;

export const questions = {
  review: (draft: Draft): Ask => ({
    id: 'controle',
    accepts: 'choice',
    text: 'Klopt alles? Dan verstuur ik het naar DigiDoor.',
    retry: 'Wil je dit versturen, of iets wijzigen? Kies een knop.',
    choices: [
      { value: 'ja', label: 'Versturen' },
      { value: 'nee', label: 'Iets wijzigen' },
      ...changes(draft).map((each) => ({ ...each, hidden: true as const })),
    ],
  }),
  change: (draft: Draft): Ask => ({
    ...change,
    id: 'controle.wijzigen',
    text: 'Wat wil je wijzigen?',
    choices: [
      ...changeButtons(draft),
      nothing,
      ...changes(draft).map((each) => ({ ...each, hidden: true as const })),
    ],
  }),
  changeSchool: (index: number): Ask => ({
    ...change,
    id: 'controle.wijzigen.school',
    text: `Wat wil je wijzigen bij school ${index + 1}?`,
    choices: [...fieldsOf(index, ''), { value: `weg.${index}`, label: 'School weghalen' }, nothing],
  }),
} as const;
