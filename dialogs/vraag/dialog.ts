import { z } from 'zod';
import type { Article } from '../../src/domain/article.js';
import { Question } from '../../src/domain/question.js';
import type { QuestionOutcome, QuestionRecord } from '../../src/domain/question-record.js';
import { withoutNames } from '../../src/domain/without-names.js';
import { message } from '../shared/message.js';
import { ask, wordOf } from '../shared/question.js';
import { NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { answerCard } from './card.js';
import { questions } from './texts.js';

/** What was asked, and where in the journey; or an article that was chosen by its button. */
const Options = z.strictObject({
  id: z.uuid(),
  text: z.string(),
  step: z.string(),
  article: z.string().optional(),
  /** What stands open under it: whoever answers that drops the question of their own. */
  under: Question.optional(),
});

/**
 * Answers a question of the user's own from the articles, on top of whatever question stands open; that one is
 * asked again when this dialog ends.
 */
export const vraagDialog = () => new NamedWaterfall('vraag', [answer, takeChoice, takeOffer]);

const answer: Step = async function answer(step) {
  const { text, step: place, article, under } = Options.parse(step.options);
  const turn = turnOf(step);
  const chosen = article === undefined ? undefined : turn.knowledge.find(article);
  if (chosen) return show(step, chosen);
  const matched = turn.knowledge.match(text, place);
  turn.meter.matched(matched.kind);
  if (matched.kind === 'answer') return show(step, matched.article);
  note(step, matched.kind === 'choice' ? 'choice' : 'unknown');
  const asked = matched.kind === 'choice' ? questions.choice(matched.articles) : questions.unknown();
  return ask(step, { ...asked, under });
};

const takeChoice: Step = async function takeChoice(step) {
  const word = wordOf(step) ?? '';
  const chosen = turnOf(step).knowledge.find(word);
  if (chosen) return show(step, chosen);
  if (word !== 'nee' || turnOf(step).draft.lastQuestion?.outcome !== 'choice') return step.next(step.result);
  note(step, 'unknown');
  return ask(step, { ...questions.unknown(), under: Options.parse(step.options).under });
};

const takeOffer: Step = async function takeOffer(step) {
  if (wordOf(step) !== 'ja') return step.endDialog();
  const { text, step: place } = Options.parse(step.options);
  const turn = turnOf(step);
  note(step, 'handed_over');
  turn.draft.helpdesk = { key: turn.randomId(), step: place, wanted: true, text };
  return step.replaceDialog('helpdesk');
};

/** Shows an article and ends. The buttons of its card work for as long as it can be seen. */
async function show(step: Parameters<Step>[0], article: Article): ReturnType<Step> {
  const turn = turnOf(step);
  note(step, 'answered', article.id);
  const related = article.related.flatMap((id) => turn.knowledge.find(id) ?? []);
  const card = answerCard(article, related);
  await step.context.sendActivity({ ...message(''), attachments: [card] });
  return step.endDialog();
}

/** Keeps what was asked and what became of it: one record a question, which a later outcome replaces. */
function note(step: Parameters<Step>[0], outcome: QuestionOutcome, article?: string): QuestionRecord {
  const { id, text, step: place } = Options.parse(step.options);
  const turn = turnOf(step);
  const record: QuestionRecord = {
    version: 1,
    id,
    at: turn.now.toISOString(),
    text: withoutNames(text, turn.draft),
    outcome,
    step: place,
    channel: step.context.activity.channelId,
    ...(article !== undefined && { article }),
  };
  turn.draft.lastQuestion = record;
  turn.note(record);
  return record;
}
