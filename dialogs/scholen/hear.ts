import type { DialogContext } from 'botbuilder-dialogs';
import { addRows } from '../../src/domain/draft-schools.js';
import type { FileReading, SchoolList } from '../../src/domain/school-list.js';
import { startNext } from '../afloop/dialog.js';
import { askOpenAgain, beginJourney } from '../commands.js';
import { texts as journey } from '../journey/texts.js';
import { sayWelcome } from '../journey/welcome.js';
import { message } from '../shared/message.js';
import { turnOf } from '../shared/waterfall.js';
import { sayAdded } from './list.js';
import { texts } from './texts.js';

/** Takes the schools of a list, whatever was asked; the journey shows them when it comes to the schools. */
export async function takeList(dc: DialogContext, { rows }: SchoolList): Promise<void> {
  const turn = turnOf(dc);
  await sayWelcome(dc);
  // After a ticket the list is the next one's.
  if (turn.draft.ticket !== undefined) startNext(turn);
  await sayAdded(dc.context, addRows(turn.draft, rows, turn.schools));
  await beginJourney(dc);
}

/** Takes the schools of a file that came along, or says why it has none and asks the open question again. */
export async function hearFile(dc: DialogContext, file: FileReading): Promise<void> {
  if (file.kind === 'list') {
    if (file.masked) await dc.context.sendActivity(message(journey.masked()));
    return takeList(dc, file.list);
  }
  await dc.context.sendActivity(message(texts.refused(file.why)));
  await askOpenAgain(dc);
}
