import { ActionTypes, ActivityTypes, InputHints, TextFormatTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { Dialog } from 'botbuilder-dialogs';
import type {
  DialogContext,
  DialogInstance,
  DialogTurnResult,
  WaterfallStepContext,
} from 'botbuilder-dialogs';
import { z } from 'zod';
import { Question } from '../../src/domain/question.js';
import type { Choice } from '../../src/domain/question.js';
import type { Answer } from '../../src/domain/understanding.js';
import { refusalText, texts } from './texts.js';
import { turnOf } from './waterfall.js';

/** A question as a dialog asks it. */
export interface Ask extends Question {
  /** What is said. */
  readonly text: string;
  /** What is said instead when the answer was not understood or refused; the reason is put before it. */
  readonly retry: string;
  /** The text holds words of the user: shown as they are, without Markdown. */
  readonly plain?: true;
}

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
    if (answer && answer.kind !== 'refused') {
      draft.misunderstood = 0;
      if (answer.kind === 'choice' && answer.value === 'helpdesk') return dc.beginDialog('helpdesk');
      draft.open = undefined;
      return dc.endDialog(answer);
    }
    draft.misunderstood += 1;
    await this.#askAgain(dc, answer);
    return Dialog.EndOfTurn;
  }

  async #askAgain(dc: DialogContext, refused: Answer | undefined): Promise<void> {
    const asked = Asked.parse(activeOf(dc).state);
    const why = refusalText(asked.accepts, refused?.kind === 'refused' ? refused.why : 'unclear');
    if (turnOf(dc).draft.misunderstood < HELPDESK_AFTER) {
      await say(dc.context, asked, `${why} ${asked.retry}`);
      return;
    }
    const offer = { ...asked, choices: withHelpdesk(asked.choices) };
    await say(dc.context, offer, `${why} ${texts.offerHelpdesk()} ${asked.retry}`);
  }

  /** Asks the open question again, after a side dialog or when somebody wants to know where they were. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const asked = Asked.parse(instance.state);
    await say(context, asked, asked.text);
  }

  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await this.repromptDialog(dc.context, activeOf(dc));
    return Dialog.EndOfTurn;
  }
}

/** The instance on top of the stack: this prompt's own while one of its methods runs. */
function activeOf({ activeDialog }: DialogContext): DialogInstance {
  if (!activeDialog) throw new Error('No dialog is active');
  return activeDialog;
}

const withHelpdesk = (choices: readonly Choice[]): Choice[] =>
  choices.some(({ value }) => value === 'helpdesk')
    ? [...choices]
    : [
        ...choices.filter(({ hidden }) => !hidden),
        texts.helpdeskChoice(),
        ...choices.filter(({ hidden }) => hidden),
      ];

/** Says a question with its buttons and leaves it open in the draft. */
async function say(context: TurnContext, asked: Asked, text: string): Promise<void> {
  const { id, accepts, choices } = asked;
  turnOf({ context }).draft.open = { id, accepts, choices };
  await context.sendActivity(message(text, { choices, ...(asked.plain && { plain: true }) }));
}

/** A message with buttons; a button says its own label. */
export const message = (
  text: string,
  { choices = [], plain }: { choices?: readonly Choice[]; plain?: true } = {},
): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text,
  textFormat: plain ? TextFormatTypes.Plain : TextFormatTypes.Markdown,
  inputHint: InputHints.ExpectingInput,
  ...(choices.some(({ hidden }) => !hidden) && {
    suggestedActions: {
      to: [],
      actions: choices
        .filter(({ hidden }) => !hidden)
        .map(({ label }) => ({ type: ActionTypes.ImBack, title: label, value: label })),
    },
  }),
});
