import type { DraftSchool, Offer } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import { codeOfSchool } from '../../src/domain/school.js';
import type { Vestiging } from '../../src/domain/school.js';
import type { Ask } from '../shared/ask.js';

/** What is asked about: schools of the register, and the user's school that one of them may be. */
export interface Offered {
  readonly found: readonly Vestiging[];
  readonly school: DraftSchool;
  readonly index: number;
}

/** The longest name that a button shows in full. */
const MOST_OF_NAME = 50;
const short = (name: string): string =>
  name.length <= MOST_OF_NAME ? name : `${name.slice(0, MOST_OF_NAME - 1).trimEnd()}…`;

/** A school of the register in one line. */
const lineOf = ({ name, street, place, closed }: Vestiging): string =>
  [short(name), street, place, closed && 'gesloten'].filter((part) => typeof part === 'string').join(', ');

/** The same with its code, to compare with what one knows. */
const withCode = (school: Vestiging): string => `${lineOf(school)} (${codeOfSchool(school)})`;

/** A school as a button; its code can be typed instead. */
const buttons = (found: readonly Vestiging[], label: (school: Vestiging) => string): Choice[] => [
  ...found.map((school) => ({ value: codeOfSchool(school), label: label(school) })),
];
const typedCodes = (found: readonly Vestiging[]): Choice[] =>
  found.map((school) => ({ value: codeOfSchool(school), label: codeOfSchool(school), hidden: true }));

const yes: Choice = { value: 'ja', label: 'Ja, dat is de school' };
const own: Choice = { value: 'zelf', label: 'De code klopt, de naam niet' };
const otherCode: Choice = { value: 'anders', label: 'Andere code' };
const none: Choice = { value: 'geen', label: 'Staat er niet bij' };

/** Where nothing is offered, a yes or no in any words is about the code itself. */
const plainAnswers: readonly Choice[] = [
  { value: 'ja', label: 'De code klopt', hidden: true },
  { value: 'nee', label: 'Nee', hidden: true },
];

const codeOf = ({ brin = '', vestiging = '' }: DraftSchool): string => `${brin}${vestiging}`;

const common = { plain: true, retry: 'Kies de school uit de lijst, of kies ‘Staat er niet bij’.' } as const;
const SINGLE = 'Is dit de goede school? Kies ja of nee.';

/**
 * The questions about what the register offers. It is always a month old and schools fill it in themselves, so each
 * can be answered with "it is as I said". Source: DUO's address files.
 */
export const offers: Readonly<Record<Offer['why'], (offered: Offered) => Ask>> = {
  code: ({ found, school }) => ({
    ...common,
    id: 'aanbod.code',
    accepts: 'choice',
    text:
      `Bij ${codeOf(school)} staat in het register van DUO: ${found.map(lineOf).join('')}. ` +
      (school.name === undefined
        ? 'Is dat de school?'
        : `In je gegevens staat: ${school.name}. Is dat dezelfde school?`),
    retry: `Is ${codeOf(school)} de goede code? Kies een knop.`,
    choices: [yes, own, { value: 'nee', label: 'Nee, andere code' }, ...typedCodes(found)],
  }),
  brin: ({ found, school }) => ({
    ...common,
    id: 'aanbod.brin',
    accepts: 'school',
    ...(found.length === 1
      ? one(
          `Onder BRIN-nummer ${school.brin ?? ''} staat in het register van DUO: ${found.map(lineOf).join('')}.`,
        )
      : {
          text: `Onder BRIN-nummer ${school.brin ?? ''} staan ${found.length} vestigingen. Welke bedoel je?`,
          choices: [
            ...buttons(found, (each) => `${each.vestiging}: ${lineOf(each)}`),
            none,
            ...typedCodes(found),
          ],
        }),
  }),
  near: ({ found, school }) => ({
    ...common,
    id: 'aanbod.lijkt',
    accepts: 'choice',
    text:
      `${codeOf(school)} staat niet in het register van DUO. Dat register is soms een maand oud. ` +
      (found.length > 0 ? 'Bedoel je een van deze scholen?' : 'Klopt de code?'),
    retry: `Klopt ${codeOf(school)}? Kies een knop.`,
    choices: [
      ...buttons(found, (each) => `${codeOfSchool(each)}: ${lineOf(each)}`),
      { value: 'zelf', label: `${codeOf(school)} klopt` },
      otherCode,
      ...(found.length === 0 ? plainAnswers : typedCodes(found)),
    ],
  }),
  name: ({ found }) => ({
    ...common,
    id: 'aanbod.naam',
    accepts: 'school',
    ...(found.length === 1
      ? one(`Ik vind in het register van DUO: ${found.map(withCode).join('')}.`)
      : {
          text: 'Ik vind deze scholen in het register van DUO. Welke bedoel je?',
          choices: [...buttons(found, lineOf), none, ...typedCodes(found)],
        }),
  }),
};

/** One school is a plain yes or no. */
const one = (said: string) => ({
  text: `${said} Is dat de school?`,
  retry: SINGLE,
  choices: [yes, { value: 'nee', label: 'Nee' }, { ...none, hidden: true as const }],
});
