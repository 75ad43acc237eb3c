import type { TurnContext } from 'botbuilder';
import { DialogContext, DialogSet } from 'botbuilder-dialogs';
import type { DialogState } from 'botbuilder-dialogs';
import type { Draft } from '../src/domain/draft.js';
import { digestOf, mandaatTicket } from '../src/domain/draft-ticket.js';
import type { Converse, Place } from '../src/domain/turn.js';
import type { CardTap, Understanding } from '../src/domain/understanding.js';
import { antwoordDialog } from './antwoord/dialog.js';
import { afloopDialog } from './afloop/dialog.js';
import { askOpenAgain, beginJourney, commands } from './commands.js';
import { hear } from './hear.js';
import { beginTerugkomst, isUnderWay, welcomeBack } from './terugkomst/begin.js';
import { controleDialog } from './controle/dialog.js';
import { gegevensDialog } from './gegevens/dialog.js';
import { helpdeskDialog } from './helpdesk/dialog.js';
import { journeyDialog } from './journey/dialog.js';
import { texts } from './journey/texts.js';
import { kopierenDialogs } from './kopieren/dialog.js';
import { overeenkomstDialog } from './overeenkomst/dialog.js';
import { message } from './shared/message.js';
import { QuestionPrompt } from './shared/question.js';
import { setTurn, turnOf } from './shared/waterfall.js';
import { scholenDialogs } from './scholen/dialog.js';
import { statusDialog } from './status/dialog.js';
import { stoppenDialog } from './stoppen/dialog.js';
import { terugkomstDialog } from './terugkomst/dialog.js';
import { toegangDialog } from './toegang/dialog.js';
import { toevoegenDialogs } from './toevoegen/dialog.js';
import { vraagDialog } from './vraag/dialog.js';
import { wijzigenDialog } from './wijzigen/dialog.js';

/** All dialogs of the bot; each can be begun by its own id. */
export const allDialogs = () => [
  new QuestionPrompt('question'),
  journeyDialog(),
  overeenkomstDialog(),
  toegangDialog(),
  ...toevoegenDialogs(),
  ...kopierenDialogs(),
  gegevensDialog(),
  ...scholenDialogs(),
  controleDialog(),
  afloopDialog(),
  wijzigenDialog(),
  statusDialog(),
  antwoordDialog(),
  terugkomstDialog(),
  stoppenDialog(),
  helpdeskDialog(),
  vraagDialog(),
];

/** Puts the dialogs together. Holds no conversation: one serves all. */
export function createConversation(): Converse<TurnContext> {
  const dialogs = new DialogSet();
  for (const dialog of allDialogs()) dialogs.add(dialog);
  const version = dialogs.getVersion();

  return async (context, turn, place) => {
    setTurn(context, turn);
    const sameDialogs = place?.dialogs === version;
    const dc = new DialogContext(dialogs, context, stackOf(sameDialogs ? place : undefined));
    if (turn.understanding?.masked) await context.sendActivity(message(texts.masked()));
    if (place && !sameDialogs && turn.draft.greeted) {
      // A step index of other dialogs points anywhere: the journey begins again and finds the open question.
      await context.sendActivity(message(texts.renewed()));
      await beginJourney(dc);
    } else await respond(dc);
    return { state: { dialogStack: dc.stack }, dialogs: version };
  };
}

/** The stored stack; a damaged one counts as empty, as the journey finds its place from the draft. */
function stackOf(place: Place | undefined): DialogState {
  const stack = place?.state.dialogStack;
  return { dialogStack: Array.isArray(stack) ? (stack as DialogState['dialogStack']) : [] };
}

async function respond(dc: DialogContext): Promise<void> {
  const { draft, understanding } = turnOf(dc);
  if (!understanding) await open(dc);
  else if (understanding.tap && isOld(understanding.tap, understanding, draft)) {
    await dc.context.sendActivity(message(texts.oldCard()));
    await askOpenAgain(dc);
  } else if (understanding.command) await commands[understanding.command](dc);
  else if (!(await welcomeBack(dc))) await hear(dc);
}

/** Somebody opened the chat. A new conversation is greeted; who comes back to one that is under way reads where it was. */
async function open(dc: DialogContext): Promise<void> {
  const { draft } = turnOf(dc);
  if (!draft.greeted) await beginJourney(dc);
  else if (isUnderWay(draft)) await beginTerugkomst(dc);
}

/** A card stays tappable for ever: it only counts while what it belongs to is open. */
function isOld(tap: CardTap, { answer }: Understanding, draft: Draft): boolean {
  // The card of an answer: its buttons are choices for as long as it is the last answer.
  if (tap.draft === undefined) return answer?.kind !== 'choice';
  // The review: of the very answers that it shows.
  const reviewing = tap.draft === draft.id && /^(?:controle|wijzigen)/.test(draft.open?.id ?? '');
  return !reviewing || tap.digest !== digestOf(mandaatTicket(draft));
}
