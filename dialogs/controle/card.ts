import type { Attachment } from 'botbuilder';
import type { Draft, DraftSchool } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import { card, submit } from '../shared/card.js';
import { schoolRows } from '../shared/school-row.js';
import { rowTexts } from '../shared/school-row.texts.js';
import { changes, texts } from './texts.js';

/**
 * The card with each answer and a way to change it; sending is a button of the question below it. One school is
 * shown answer by answer, more of them a row each.
 * @param digest of what the card shows, so that an old card is known by it
 */
export function reviewCard(draft: Draft, digest: string): Attachment {
  const shown = { draft: draft.id, digest };
  const change = new Map(changes(draft).map((choice) => [choice.value, choice]));
  const row = (name: string, value: string, fact: string) =>
    columns({ name, value }, change.get(fact), shown);
  const [school = {}] = draft.schools;
  return card(texts.title(), [
    row(texts.administrator(), draft.administrator ?? '', 'administrator'),
    ...(draft.schools.length === 1
      ? [
          row(texts.school(), school.name ?? '', 'schools.0.name'),
          row(texts.place(), school.place ?? '', 'schools.0.place'),
          row(texts.code(), codeOf(school), 'schools.0.brin'),
        ]
      : schoolRows(draft.schools, shown)),
    row(texts.replyAddress(), draft.replyAddress ?? '', 'replyAddress'),
  ]);
}

function codeOf({ brin = '', vestiging = '', verdict = 'unchecked' }: DraftSchool): string {
  const code = `${brin} ${vestiging}`;
  return rowTexts.verdicts[verdict] === '' ? code : `${code} · ${rowTexts.verdicts[verdict]}`;
}

/** An answer with its button. What the user typed stands in a text run, which knows no Markdown. */
function columns(
  { name, value }: { name: string; value: string },
  change: Choice | undefined,
  shown: object,
): object {
  const answer = {
    type: 'Column',
    width: 'stretch',
    items: [
      { type: 'TextBlock', text: name, size: 'Small', wrap: true },
      {
        type: 'RichTextBlock',
        spacing: 'None',
        inlines: [{ type: 'TextRun', text: value, weight: 'Bolder' }],
      },
    ],
  };
  const button = (label: string) => ({
    type: 'Column',
    width: 'auto',
    verticalContentAlignment: 'Center',
    items: [{ type: 'ActionSet', actions: [submit(label, shown)] }],
  });
  return { type: 'ColumnSet', separator: true, columns: change ? [answer, button(change.label)] : [answer] };
}
