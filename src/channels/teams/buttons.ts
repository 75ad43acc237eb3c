import { CardFactory } from 'botbuilder';
import type { Activity, Attachment, CardAction } from 'botbuilder';

/** Teams shows no more suggested actions than this, and none beside an attachment. */
const SUGGESTED_SHOWN = 3;
/** Teams shows no more actions of one set than this. */
const SET_SHOWN = 6;

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/**
 * A message whose buttons Teams really shows: those that it would leave out become buttons of a card. The
 * message's own Adaptive Card gets them; without one they get a card of their own. Pure.
 */
export function withShownButtons(message: Partial<Activity>): Partial<Activity> {
  const { suggestedActions, ...rest } = message;
  const attachments = message.attachments ?? [];
  const actions = suggestedActions?.actions ?? [];
  if (actions.length === 0 || (actions.length <= SUGGESTED_SHOWN && attachments.length === 0)) return message;
  return { ...rest, attachments: withSets(attachments, actionSets(actions)) };
}

function withSets(attachments: readonly Attachment[], sets: readonly object[]): Attachment[] {
  const own = attachments.findLast(({ contentType }) => contentType === ADAPTIVE);
  if (!own) return [...attachments, buttonCard(sets)];
  return attachments.map((attachment) => (attachment === own ? withBodyEnd(own, sets) : attachment));
}

const buttonCard = (sets: readonly object[]): Attachment =>
  CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: sets,
  });

function withBodyEnd(card: Attachment, sets: readonly object[]): Attachment {
  const content = card.content as { readonly body?: readonly object[] };
  return { ...card, content: { ...content, body: [...(content.body ?? []), ...sets] } };
}

function actionSets(actions: readonly CardAction[]): object[] {
  const rows = Array.from({ length: Math.ceil(actions.length / SET_SHOWN) }, (_, row) =>
    actions.slice(row * SET_SHOWN, (row + 1) * SET_SHOWN),
  );
  return rows.map((row) => ({ type: 'ActionSet', actions: row.map(submit) }));
}

/** A tap says the button's words in the user's name, as a suggested action does. */
const submit = ({ title, value }: CardAction): object => ({
  type: 'Action.Submit',
  title,
  data: { msteams: { type: 'imBack', value: String(value) } },
});
