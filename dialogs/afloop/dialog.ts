import { z } from 'zod';
import { fill } from '../../src/domain/facts.js';
import type { Turn } from '../../src/domain/turn.js';
import { ask, wordOf } from '../shared/question.js';
import { beginJourneyAgain, draftOf, NamedWaterfall, turnOf } from '../shared/waterfall.js';
import type { Step } from '../shared/waterfall.js';
import { questions } from './texts.js';

const Options = z.strictObject({ after: z.enum(['verstuurd', 'nee']).optional() });

/** What can be done after a ticket: another school, or all over again. Never ends by itself. */
export const afloopDialog = () => new NamedWaterfall('afloop', [askWhatNext, goOn]);

const askWhatNext: Step = async function askWhatNext(step) {
  const number = draftOf(step).ticket ?? '';
  const { after } = Options.parse({ ...step.options });
  return ask(step, after === undefined ? questions.whatNext(number) : questions[after](number));
};

const goOn: Step = async function goOn(step) {
  const { data: after } = Options.shape.after.safeParse(wordOf(step));
  if (after !== undefined) return step.replaceDialog('afloop', { after });
  startNext(turnOf(step));
  return beginJourneyAgain(step);
};

/** Makes room for the next ticket of the same person: the board's overeenkomst and their own access still hold. */
export function startNext(turn: Turn): void {
  const { administrator, replyAddress } = turn.draft;
  turn.draft = { ...turn.newDraft(), greeted: true, administrator, replyAddress };
  fill(turn.draft, 'overeenkomst', 'ja');
  fill(turn.draft, 'toegang', 'ja');
}
