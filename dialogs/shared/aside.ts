import { Dialog } from 'botbuilder-dialogs';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import { isAbout } from '../../src/domain/about.js';
import type { Article, Matched } from '../../src/domain/article.js';
import { Question } from '../../src/domain/question.js';
import type { Choice } from '../../src/domain/question.js';
import type { Turn } from '../../src/domain/turn.js';
import { texts as answerTexts } from '../vraag/texts.js';
import { message } from './message.js';
import { activeOf, turnOf } from './waterfall.js';

/*
 * What a user can do beside answering the open question: ask something, say whether an answer was of use, open a
 * related article, go to the helpdesk. The open question stays open under it and is asked again afterwards.
 */

/** A related article as the value of a choice. */
const ARTICLE = 'artikel:';

/** Whether a choice leads away from the open question instead of answering it. */
export const isAside = (value: string): boolean =>
  ['helpdesk', answerTexts.useful().value, answerTexts.notUseful().value].includes(value) ||
  value.startsWith(ARTICLE);

/** Does what the choice says; the open question stays under it. */
export async function aside(dc: DialogContext, value: string): Promise<DialogTurnResult> {
  if (value === 'helpdesk') return dc.beginDialog('helpdesk');
  if (value.startsWith(ARTICLE)) return beginVraag(dc, value.slice(ARTICLE.length));
  await thumb(dc, value === answerTexts.useful().value ? 'up' : 'down');
  await dc.repromptDialog();
  return Dialog.EndOfTurn;
}

async function thumb(dc: DialogContext, given: 'up' | 'down'): Promise<void> {
  const { draft, note } = turnOf(dc);
  if (draft.lastQuestion) note({ ...draft.lastQuestion, thumb: given });
  await dc.context.sendActivity(message(given === 'up' ? answerTexts.thanks() : answerTexts.sorry()));
}

/** What can be said to the answer that was given last, beside answering the open question. */
export function afterAnswer({ draft, knowledge }: Turn): readonly Choice[] {
  const shown = knowledge.find(draft.lastQuestion?.article ?? '');
  if (!shown) return [];
  const related = shown.related.flatMap((id) => knowledge.find(id) ?? []);
  return [
    answerTexts.useful(),
    answerTexts.notUseful(),
    ...related.map(({ id, title }) => ({ value: `${ARTICLE}${id}`, label: title })),
  ].map((choice) => ({ ...choice, hidden: true }));
}

/** Whether the message is a question of the user's own, or so like one that an article answers it. */
export function isOwnQuestion({ understanding, knowledge }: Turn, openId: string): boolean {
  if (!understanding || openId.startsWith('helpdesk')) return false;
  if (understanding.isQuestion) return true;
  const words = understanding.text.split(/\s+/).length;
  return (
    words >= LEAST_WORDS &&
    isAbout(understanding.text, matchedBy(knowledge.match(understanding.text, openId)))
  );
}

function matchedBy(matched: Matched): readonly Article[] {
  if (matched.kind === 'none') return [];
  return matched.kind === 'answer' ? [matched.article] : matched.articles;
}

/** What is shorter and does not ask is an answer gone wrong, e.g. "versturen" where a mail address is asked. */
const LEAST_WORDS = 3;

/** Answers a question on top of the open one. One that is being answered already makes room for it. */
export async function beginVraag(dc: DialogContext, article?: string): Promise<DialogTurnResult> {
  leaveVraag(dc);
  const { draft, understanding, randomId } = turnOf(dc);
  const { id: step } = z.object({ id: z.string() }).parse(activeOf(dc).state);
  return dc.beginDialog('vraag', {
    id: randomId(),
    text: understanding?.text ?? '',
    step,
    ...(article !== undefined && { article }),
    ...(draft.open && { under: draft.open }),
  });
}

/** Drops the question of the user's own that is being answered, with what lies on it; what stood open under it is open again. */
export function leaveVraag(dc: DialogContext): void {
  const running = dc.stack.findIndex(({ id }) => id === 'vraag');
  const [vraag] = running === -1 ? [] : dc.stack.splice(running);
  if (vraag) turnOf(dc).draft.open = Running.parse(vraag.state).options.under;
}

/** What a waterfall keeps of how it was begun. */
const Running = z.object({ options: z.object({ under: Question.optional() }) });
