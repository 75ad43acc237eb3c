import type { Attachment } from 'botbuilder';
import type { Draft, DraftSchool } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import { card, submit } from '../shared/card.js';
import { changes, texts } from './texts.js';

/** A row of the card: what it is, what the user answered, and how to change it. */
interface Row {
  readonly name: string;
  readonly value: string;
  readonly change?: Choice;
}

/**
 * The card with each answer and a way to change it; sending is a button of the question below it. What the user
 * typed stands in text runs, which know no Markdown.
 * @param digest of what the card shows, so that an old card is known by it
 */
export function reviewCard(draft: Draft, digest: string): Attachment {
  const shown = { draft: draft.id, digest };
  return card(
    texts.title(),
    rowsOf(draft).map((row) => columns(row, shown)),
  );
}

function rowsOf(draft: Draft): readonly Row[] {
  const change = new Map(changes(draft).map((choice) => [choice.value, choice]));
  const row = (name: string, value: string, fact: string): Row => {
    const found = change.get(fact);
    return { name, value, ...(found && { change: found }) };
  };
  return [
    row(texts.administrator(), draft.administrator ?? '', 'administrator'),
    ...draft.schools.flatMap((school, index) => [
      row(texts.school(index, draft.schools.length), school.name ?? '', `schools.${index}.name`),
      row(texts.place(), school.place ?? '', `schools.${index}.place`),
      row(texts.code(), codeOf(school), `schools.${index}.brin`),
    ]),
    row(texts.replyAddress(), draft.replyAddress ?? '', 'replyAddress'),
  ];
}

const codeOf = ({ brin = '', vestiging = '' }: DraftSchool) => `${brin} ${vestiging}`;

function columns({ name, value, change }: Row, shown: object): object {
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
