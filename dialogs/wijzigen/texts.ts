import type { Draft, FactKey } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import type { Ask } from '../shared/ask.js';
import { nameOf } from '../shared/school-row.js';

const choice = (value: FactKey | 'school', label: string): Choice => ({ value, label });

const ABOUT_PERSON = [choice('administrator', 'Beheerder'), choice('replyAddress', 'Mailadres')] as const;
const ABOUT_OSR = [
  choice('overeenkomst', 'Overeenkomst'),
  choice('toegang', 'Inloggen in OSR'),
  choice('moreSchools', 'Meer scholen of niet'),
] as const;

const nothing: Choice = { value: 'niets', label: 'Toch niets wijzigen' };
const common = { accepts: 'choice', retry: 'Kies wat je wilt wijzigen.' } as const;
/** With more schools than this, the number is typed. */
const MOST_BUTTONS = 10;

/** What has been answered, as choices whose value is the fact; what is changed most comes first. */
function answered(draft: Draft): readonly Choice[] {
  const known = (choices: readonly Choice[]) =>
    choices.filter(({ value }) => draft[value as 'administrator'] !== undefined);
  const ofSchools = [
    choice('school', draft.schools.length === 1 ? 'School' : 'Een school'),
    choice('allSchools', 'School toevoegen'),
  ];
  return [...(draft.schools.length > 0 ? ofSchools : []), ...known(ABOUT_PERSON), ...known(ABOUT_OSR)];
}

/** As people call what stands on a button. */
const alsoCalled = ({ administrator }: Draft): readonly Choice[] =>
  administrator === undefined ? [] : [{ ...choice('administrator', 'Naam beheerder'), hidden: true }];

export const questions = {
  fact: (draft: Draft): Ask => ({
    ...common,
    id: 'wijzigen',
    text: 'Wat wil je wijzigen?',
    choices: [...answered(draft), nothing, ...alsoCalled(draft)],
  }),
  school: (schools: Draft['schools']): Ask => ({
    ...common,
    id: 'wijzigen.welke',
    plain: true,
    text:
      schools.length <= MOST_BUTTONS
        ? 'Welke school?'
        : `Welke school? Typ het nummer.\n\n${schools.map((school, index) => `${index + 1}. ${nameOf(school)}`).join('\n')}`,
    choices: [...schoolChoices(schools), nothing],
  }),
  field: (index: number, count: number): Ask => ({
    ...common,
    id: 'wijzigen.school',
    text: count === 1 ? 'Wat wil je wijzigen?' : `Wat wil je wijzigen bij school ${index + 1}?`,
    choices: [
      choice(`schools.${index}.name`, 'Naam'),
      choice(`schools.${index}.place`, 'Plaats'),
      choice(`schools.${index}.brin`, 'BRIN en vestiging'),
      ...(count > 1 ? [{ value: `weg.${index}`, label: 'School weghalen' }] : []),
      nothing,
    ],
  }),
} as const;

function schoolChoices(schools: Draft['schools']): readonly Choice[] {
  const hidden = schools.length > MOST_BUTTONS;
  return schools.map((school, index) => ({
    value: `school.${index}`,
    label: hidden ? String(index + 1) : `${index + 1}. ${nameOf(school)}`,
    ...(hidden && { hidden }),
  }));
}
