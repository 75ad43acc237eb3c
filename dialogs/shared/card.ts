import { CardFactory } from 'botbuilder';
import type { Attachment } from 'botbuilder';

/** A card with a heading. Adaptive Cards 1.5 is the newest version that both Web Chat and Teams draw and answer. */
export const card = (title: string, body: readonly object[], actions: readonly object[] = []): Attachment =>
  CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nl',
    body: [
      { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
      ...body,
    ],
    ...(actions.length > 0 && { actions }),
  });

/** A button of a card. Its data comes back when it is tapped; `say` is read as if it were typed. */
export const submit = (label: string, data: object = {}): object => ({
  type: 'Action.Submit',
  title: label,
  data: { say: label, ...data },
});
