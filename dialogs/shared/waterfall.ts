import type { TurnContext } from 'botbuilder';
import { WaterfallDialog } from 'botbuilder-dialogs';
import type {
  DialogContext,
  DialogInstance,
  DialogTurnResult,
  WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Turn } from '../../src/domain/turn.js';

/** A step of a waterfall: a named function, as its name is its identity in stored conversations. */
export type Step = (step: WaterfallStepContext) => Promise<DialogTurnResult>;

const TURN = Symbol('turn');

/** Hands the turn to the dialogs that run in it. */
export const setTurn = (context: TurnContext, turn: Turn): void => {
  context.turnState.set(TURN, turn);
};

/** The turn a dialog runs in. */
export const turnOf = ({ context }: { context: TurnContext }): Turn => context.turnState.get<Turn>(TURN);

/** What is known in this conversation. */
export const draftOf = (within: { context: TurnContext }) => turnOf(within).draft;

/**
 * A waterfall that is known by the names of its steps. Bot Framework itself only looks at their number,
 * so a deploy that swaps two questions would go unnoticed and put an answer in the wrong place.
 */
export class NamedWaterfall extends WaterfallDialog {
  readonly #names: string;

  constructor(id: string, steps: readonly Step[]) {
    super(id, [...steps]);
    this.#names = steps.map(({ name }) => name).join();
  }

  override getVersion(): string {
    return `${this.id}:${this.#names}`;
  }
}

/** The last step of a loop: begins the dialog again, which ends at once when nothing is left to ask. */
export function again(id: string, options?: object): Step {
  return async function beginAgain(step) {
    return step.replaceDialog(id, options);
  };
}

/** A step that runs another dialog and waits for its end. */
export function run(id: string): Step {
  return named(id, (step) => step.beginDialog(id));
}

/** Gives a step made by a function the name under which it is known. */
export function named(name: string, step: Step): Step {
  return Object.defineProperty(step, 'name', { value: name });
}

/**
 * Ends the turn of the dialogs that run and begins the journey again: it asks what is not known (any more).
 * For a change in something that an earlier dialog asked.
 */
export async function beginJourneyAgain(dc: DialogContext): Promise<DialogTurnResult> {
  await dc.cancelAllDialogs();
  return dc.beginDialog('journey');
}

/** The instance on top of the stack: a prompt's own while one of its methods runs. */
export function activeOf({ activeDialog }: DialogContext): DialogInstance {
  if (!activeDialog) throw new Error('No dialog is active');
  return activeDialog;
}
