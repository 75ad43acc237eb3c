import type { DialogContext } from 'botbuilder-dialogs';
import type { Draft } from '../src/domain/draft.js';
import { hasAnswers } from '../src/domain/conversation.js';
import { forgetLast, undoChange } from '../src/domain/facts.js';
import type { Command } from '../src/domain/understanding.js';
import { summary, texts } from './journey/texts.js';
import { leaveVraag } from './shared/aside.js';
import { message } from './shared/message.js';
import { beginOnTop } from './shared/on-top.js';
import { turnOf } from './shared/waterfall.js';
import { stop } from './stoppen/dialog.js';

/** What each of the words does that work at every step. */
export const commands: Readonly<Record<Command, (dc: DialogContext) => Promise<void>>> = {
  terug: goBack,

  async stop(dc) {
    const { draft } = turnOf(dc);
    const isLost = draft.ticket === undefined && hasAnswers(draft);
    if (isLost && draft.open?.id !== 'stoppen') await beginOnTop(dc, 'stoppen');
    else await stop(dc);
  },

  async opnieuw(dc) {
    const turn = turnOf(dc);
    turn.draft = { ...turn.newDraft(), greeted: true };
    await dc.context.sendActivity(message(texts.restarted()));
    await beginJourney(dc);
  },

  async 'waar was ik'(dc) {
    await dc.context.sendActivity(message(summary(turnOf(dc).draft), { plain: true }));
    await askOpenAgain(dc);
  },

  async help(dc) {
    await dc.context.sendActivity(message(texts.help()));
    await askOpenAgain(dc);
  },

  async medewerker(dc) {
    if (turnOf(dc).draft.helpdesk) await askOpenAgain(dc);
    else await dc.beginDialog('helpdesk');
  },
};

/** One question back: from the user's own question to the one under it, which is asked again; else in the journey. */
async function goBack(dc: DialogContext): Promise<void> {
  if (!turnOf(dc).draft.open?.id.startsWith('vraag')) return goBackInJourney(dc);
  leaveVraag(dc);
  await askOpenAgain(dc);
}

/** One question back: the question to the helpdesk that lies on top, a proposal or a claim that is open, or the last answer. */
async function goBackInJourney(dc: DialogContext): Promise<void> {
  const { draft } = turnOf(dc);
  if (draft.helpdesk) draft.helpdesk = undefined;
  else if (dropUnsure(draft)) return beginJourney(dc);
  else if (draft.ticket !== undefined)
    await dc.context.sendActivity(message(texts.sentAlready(draft.ticket)));
  else if (!undoChange(draft) && !liesOnTop(draft) && forgetLast(draft) === undefined)
    await dc.context.sendActivity(message(texts.firstQuestion()));
  await beginJourney(dc);
}

/** Drops what waits to be confirmed: a proposal, or that the mandaat was given. @returns whether there was any */
function dropUnsure(draft: Draft): boolean {
  const isUnsure = draft.proposal !== undefined || draft.open?.id === 'eerder';
  draft.proposal = undefined;
  if (draft.open?.id === 'eerder') draft.given = undefined;
  return isUnsure;
}

/** Whether the open question lies on top of the one that *terug* goes back to. */
const liesOnTop = ({ open }: Draft) =>
  /^(?:wijzigen|status|antwoord|terugkomst|stoppen)/.test(open?.id ?? '');

/** Begins the journey again: it lands on the first thing that is not known. */
export async function beginJourney(dc: DialogContext): Promise<void> {
  await dc.cancelAllDialogs();
  await dc.beginDialog('journey');
}

/** Asks the open question again, or begins when none is open. */
export async function askOpenAgain(dc: DialogContext): Promise<void> {
  if (dc.activeDialog) await dc.repromptDialog();
  else await dc.beginDialog('journey');
}
