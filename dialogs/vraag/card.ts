import { CardFactory } from 'botbuilder';
import type { Attachment } from 'botbuilder';
import type { Article } from '../../src/domain/article.js';
import { texts } from './texts.js';

/**
 * An answer with its source, the articles that belong to it and whether it was of use. A button says its own
 * label, so the same can be typed.
 */
export function answerCard({ title, body, source }: Article, related: readonly Article[]): Attachment {
  const submit = (label: string) => ({ type: 'Action.Submit', title: label, data: { say: label } });
  return CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nl',
    body: [
      { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
      ...body.split(/\n{2,}/).map((text) => ({ type: 'TextBlock', text, wrap: true })),
      ...(source === undefined
        ? []
        : [{ type: 'TextBlock', text: texts.source(source), wrap: true, size: 'Small' }]),
    ],
    actions: [
      ...related.map((article) => submit(article.title)),
      submit(texts.useful().label),
      submit(texts.notUseful().label),
    ],
  });
}
