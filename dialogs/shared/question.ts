import type { TurnContext } from 'botbuilder';
import { Dialog } from 'botbuilder-dialogs';
import type {
  DialogContext,
  DialogInstance,
  DialogTurnResult,
  WaterfallStepContext,
} from 'botbuilder-dialogs';
import { z } from 'zod';
import { Question } from '../../src/domain/question.js';
import type { Ask } from './ask.js';
import type { Choice } from '../../src/domain/question.js';
import type { Answer } from '../../src/domain/understanding.js';
import { message } from './message.js';
import { afterAnswer, aside, beginVraag, isAside, isOwnQuestion } from './aside.js';
import { refusalText, texts } from './texts.js';
import { activeOf, beginJourneyAgain, turnOf } from './waterfall.js';

const Asked = Question.extend({ text: z.string(), retry: z.string(), plain: z.literal(true).optional() });
type Asked = z.infer<typeof Asked>;

/** From this many messages in a row that were not understood, the helpdesk is offered. */
const HELPDESK_AFTER = 2;

/** Asks a question and waits; the next step finds what was answered with `answerOf`. */
export const ask = (step: WaterfallStepContext, question: Ask): Promise<DialogTurnResult> =>
  step.beginDialog('question', question);

/** What the user answered to the step before; `undefined` when nothing had to be asked. */
export const answerOf = (step: WaterfallStepContext): Answer | undefined => step.result as Answer | undefined;

/** The value of the choice that was made, or the text that was typed, in the step before. */
export function wordOf(step: WaterfallStepContext): string | undefined {
  const answer = answerOf(step);
  if (answer?.kind === 'choice') return answer.value;
  return answer?.kind === 'text' ? answer.text : undefined;
}

/**
 * Waits for the answer to one question. It reads nothing itself: the message was understood before the
 * dialogs, in the light of the question that this prompt left open in the draft.
 */
export class QuestionPrompt extends Dialog {
  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const asked = Asked.parse(options);
    activeOf(dc).state = asked;
    await say(dc.context, asked, asked.text);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { draft, understanding } = turnOf(dc);
    if (!understanding) return Dialog.EndOfTurn;
    const { answer } = understanding;
    if (!answer || answer.kind === 'refused') return this.#notAnswered(dc, answer);
    draft.misunderstood = 0;
    if (answer.kind === 'choice' && isAside(answer.value)) return aside(dc, answer.value);
    draft.open = undefined;
    return dc.endDialog(answer);
  }

  /** Perhaps it is a question of the user's own; else the question is asked again, with what was wrong. */
  async #notAnswered(dc: DialogContext, refused: Answer | undefined): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { id } = Asked.parse(activeOf(dc).state);
    if (isOwnQuestion(turn, id)) {
      turn.draft.misunderstood = 0;
      return beginVraag(dc);
    }
    turn.draft.misunderstood += 1;
    await this.#askAgain(dc, refused);
    return Dialog.EndOfTurn;
  }

  async #askAgain(dc: DialogContext, refused: Answer | undefined): Promise<void> {
    const asked = Asked.parse(activeOf(dc).state);
    const why = refusalText(asked.accepts, refused?.kind === 'refused' ? refused.why : 'unclear');
    if (turnOf(dc).draft.misunderstood < HELPDESK_AFTER) {
      await say(dc.context, asked, `${why} ${asked.retry}`);
      return;
    }
    const offer = { ...asked, choices: withHelpdesk(asked) };
    await say(dc.context, offer, `${why} ${texts.offerHelpdesk()} ${asked.retry}`);
  }

  /** Asks the open question again, after a side dialog or when somebody wants to know where they were. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const asked = Asked.parse(instance.state);
    await say(context, asked, asked.text);
  }

  /** What came along with what lay on top may be what is asked here, or stand in the review above it. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    if (turnOf(dc).understanding?.facts) return beginJourneyAgain(dc);
    await this.repromptDialog(dc.context, activeOf(dc));
    return Dialog.EndOfTurn;
  }
}

const withHelpdesk = ({ id, choices }: Asked): Choice[] =>
  id.startsWith('helpdesk') || choices.some(({ value }) => value === 'helpdesk')
    ? [...choices]
    : [
        ...choices.filter(({ hidden }) => !hidden),
        texts.helpdeskChoice(),
        ...choices.filter(({ hidden }) => hidden),
      ];

/** Says a question with its buttons and leaves it open in the draft. */
async function say(context: TurnContext, asked: Asked, text: string): Promise<void> {
  const { id, accepts, choices, under } = asked;
  const turn = turnOf({ context });
  turn.draft.open = { id, accepts, choices: [...choices, ...afterAnswer(turn)], ...(under && { under }) };
  await context.sendActivity(message(text, { choices, ...(asked.plain && { plain: true }) }));
}
