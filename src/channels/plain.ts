import { z } from 'zod';
import { withoutMarkdown } from '../domain/without-markdown.js';

/** A button, for a channel that has none: its number is its place in the list, counted from one. */
export interface Button {
  readonly label: string;
  /** What a tap sends: words, as if they were typed, or the data of a card. */
  readonly sends: { readonly text: string } | { readonly value: object };
}

const list = z.array(z.unknown()).catch([]);
const Message = z.looseObject({
  text: z.string().optional(),
  textFormat: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).catch([]),
  suggestedActions: z.looseObject({ actions: list }).optional(),
});
/** An element of an Adaptive Card: it has words, holds other elements, or both. */
const Element = z.looseObject({
  text: z.string().optional(),
  inlines: z.array(z.looseObject({ text: z.string() })).catch([]),
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).catch([]),
  columns: list,
  body: list,
  items: list,
  actions: list,
});
const CardAction = z.looseObject({ title: z.string(), value: z.string() });
const Submit = z.looseObject({
  type: z.literal('Action.Submit'),
  title: z.string(),
  data: z.looseObject({}),
});

/**
 * A message as plain lines: its text, the words of its cards, and its buttons as numbered lines.
 * Pure. Empty for whatever has no words, such as `typing`.
 */
export function plainText(activity: unknown): string {
  const { text = '', textFormat } = Message.parse(activity);
  return [
    textFormat === 'plain' ? text : withoutMarkdown(text),
    ...cardsOf(activity).flatMap(linesOf),
    ...buttonsOf(activity).map(({ label }, index) => `[${index + 1}] ${label}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The buttons of a message in the order in which `plainText` numbers them: those of cards first. */
export function buttonsOf(activity: unknown): readonly Button[] {
  const suggested = Message.parse(activity).suggestedActions?.actions ?? [];
  return [...cardsOf(activity).flatMap(actionsOf), ...suggested].flatMap(buttonOf);
}

const cardsOf = (activity: unknown): unknown[] =>
  Message.parse(activity)
    .attachments.filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    .map(({ content }) => content);

/** The words of an element; a column holds a name and its value, so it becomes one line. */
function linesOf(node: unknown): string[] {
  const { text = '', inlines, facts, columns, body, items } = Element.parse(node);
  return [
    withoutMarkdown(text),
    inlines.map((inline) => inline.text).join(''),
    ...facts.map(({ title, value }) => withoutMarkdown(`${title}: ${value}`)),
    columns
      .map((column) => linesOf(column).join(': '))
      .filter((words) => words !== '')
      .join(' | '),
    ...[...body, ...items].flatMap(linesOf),
  ].filter((line) => line !== '');
}

function actionsOf(node: unknown): unknown[] {
  const { columns, body, items, actions } = Element.parse(node);
  return [...[...body, ...items, ...columns].flatMap(actionsOf), ...actions];
}

function buttonOf(action: unknown): Button[] {
  const submit = Submit.safeParse(action).data;
  if (submit) return [{ label: submit.title, sends: { value: submit.data } }];
  const card = CardAction.safeParse(action).data;
  return card ? [{ label: card.title, sends: { text: card.value } }] : [];
}
