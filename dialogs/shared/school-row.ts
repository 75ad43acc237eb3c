import type { Draft, DraftSchool } from '../../src/domain/draft.js';
import { isComplete } from '../../src/domain/draft-schools.js';
import { submit } from './card.js';
import { rowTexts as texts } from './school-row.texts.js';

/** From this many schools on a card has no button a school: it would not fit, and nobody finds one among sixty. */
const MOST_BUTTONS = 10;

/** The schools of the draft as rows of a card, each with what the register says of it and a button to change it. */
export const schoolRows = (schools: Draft['schools'], shown: object): object[] =>
  schools.map((school, index) => row(school, index, schools.length <= MOST_BUTTONS ? shown : undefined));

function row(school: DraftSchool, index: number, shown: object | undefined): object {
  const note = noteOf(school);
  const words = {
    type: 'Column',
    width: 'stretch',
    items: [
      run(`${index + 1}. ${nameOf(school)}`, { weight: 'Bolder' }),
      run([codeOf(school), note].filter((part) => part !== '').join(' · '), { size: 'Small' }),
    ],
  };
  const button = shown && {
    type: 'Column',
    width: 'auto',
    verticalContentAlignment: 'Center',
    items: [{ type: 'ActionSet', actions: [submit(texts.change(index), shown)] }],
  };
  return { type: 'ColumnSet', separator: true, columns: button ? [words, button] : [words] };
}

/** What users typed stands in text runs, which know no Markdown. */
const run = (text: string, look: object): object => ({
  type: 'RichTextBlock',
  spacing: 'None',
  inlines: [{ type: 'TextRun', text, ...look }],
});

/** The school by its name and place, as far as they are known. */
export const nameOf = ({ name, place }: DraftSchool): string =>
  [name ?? texts.noName(), place].filter((part) => part !== undefined).join(', ');

const codeOf = ({ brin = '', vestiging = '', typed }: DraftSchool): string =>
  brin === '' ? (typed ?? '') : `${brin} ${vestiging}`.trim();

/** What the register says of a school, or what is still to be asked. */
function noteOf(school: DraftSchool): string {
  if (school.again) return texts.again(school.again.ticket);
  if (school.brin === undefined) return school.typed === undefined ? texts.noCode() : texts.notACode();
  if (school.vestiging === undefined) return texts.noVestiging();
  if (school.verdict === undefined || !isComplete(school)) return texts.toAsk();
  return texts.verdicts[school.verdict];
}
