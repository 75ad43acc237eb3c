import type { Attachment } from 'botbuilder';
import type { Article } from '../../src/domain/article.js';
import { card, submit } from '../shared/card.js';
import { texts } from './texts.js';

/**
 * An answer with its source, the articles that belong to it and whether it was of use. A button says its own
 * label, so the same can be typed.
 */
export function answerCard({ title, body, source }: Article, related: readonly Article[]): Attachment {
  const paragraphs = body.split(/\n{2,}/).map((text) => ({ type: 'TextBlock', text, wrap: true }));
  const from =
    source === undefined
      ? []
      : [{ type: 'TextBlock', text: texts.source(source), wrap: true, size: 'Small' }];
  const labels = [...related.map((article) => article.title), texts.useful().label, texts.notUseful().label];
  return card(
    title,
    [...paragraphs, ...from],
    labels.map((label) => submit(label)),
  );
}
