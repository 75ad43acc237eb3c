import type { Draft, FactKey } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import type { Ask } from '../shared/question.js';

export const texts = {
  title: () => 'Controleer je gegevens',
  administrator: () => 'Beheerder',
  school: (index: number, count: number) => (count === 1 ? 'School' : `School ${index + 1}`),
  place: () => 'Plaats',
  code: () => 'BRIN en vestiging',
  replyAddress: () => 'Mailadres',
  product: () => 'Systeem',
  send: () => 'Versturen',
  oldCard: () => 'Deze kaart is oud: je hebt daarna iets gewijzigd. Controleer de nieuwe kaart hieronder.',
  filed: (number: string, replyAddress: string) =>
    `Verstuurd. Je ticketnummer is ${number}. Je krijgt een bevestiging op ${replyAddress}. ` +
    'DigiDoor gaat ermee verder. Hoe lang dat duurt, weet ik niet.',
} as const;

/** Every answer that can be changed, as a choice whose value is the fact. */
export function changes({ schools }: Draft): readonly Choice[] {
  const one = schools.length === 1;
  const choice = (value: FactKey, label: string): Choice => ({ value, label });
  return [
    choice('administrator', 'Beheerder wijzigen'),
    ...schools.flatMap((_, index) => {
      const which = one ? '' : ` ${index + 1}`;
      return [
        choice(`schools.${index}.name`, `School${which} wijzigen`),
        choice(`schools.${index}.place`, `Plaats${which} wijzigen`),
        choice(`schools.${index}.brin`, `BRIN${which} wijzigen`),
      ];
    }),
    ...(one ? [] : [choice('allSchools', 'School toevoegen')]),
    choice('replyAddress', 'Mailadres wijzigen'),
  ];
}

export const questions = {
  review: (all: readonly Choice[]): Ask => ({
    id: 'controle',
    accepts: 'choice',
    text: 'Klopt alles? Dan verstuur ik het naar DigiDoor.',
    retry: 'Wil je dit versturen, of iets wijzigen? Kies een knop.',
    choices: [
      { value: 'ja', label: texts.send() },
      { value: 'nee', label: 'Iets wijzigen' },
      ...all.map((choice) => ({ ...choice, hidden: true as const })),
    ],
  }),
  change: (all: readonly Choice[]): Ask => ({
    id: 'controle.wijzigen',
    accepts: 'choice',
    text: 'Wat wil je wijzigen?',
    retry: 'Kies wat je wilt wijzigen.',
    choices: [...all, { value: 'niets', label: 'Toch niets wijzigen' }],
  }),
} as const;
