import type { TurnContext } from 'botbuilder';
import { MessageFactory } from 'botbuilder';
import { isSettled } from '../../src/domain/draft-schools.js';
import type { Added } from '../../src/domain/draft-schools.js';
import type { Draft } from '../../src/domain/draft.js';
import { codeOfDraft, isMended } from '../../src/domain/look-up.js';
import { card } from '../shared/card.js';
import { message } from '../shared/message.js';
import { nameOf, schoolRows } from '../shared/school-row.js';
import { texts } from './texts.js';

/** Shows the schools with what the register says of each, and explains what copying is not needed for. */
export async function sayList(context: TurnContext, draft: Draft): Promise<void> {
  const rows = schoolRows(draft.schools, { list: draft.id });
  await context.sendActivity(MessageFactory.attachment(card(texts.listTitle(rows.length), rows)));
  const toAsk = draft.schools.filter((school) => !isSettled(school)).length;
  const said = [mended(draft), toAsk > 0 ? texts.toAsk(toAsk) : '', oneMandaat(draft)].filter(
    (text) => text !== '',
  );
  if (said.length > 0) await context.sendActivity(message(said.join(' '), { plain: true }));
}

function mended({ schools }: Draft): string {
  const codes = schools.filter(isMended).flatMap((school) => codeOfDraft(school) ?? []);
  return codes.length === 0 ? '' : texts.mended(codes);
}

function oneMandaat({ schools }: Draft): string {
  const brins = schools.flatMap(({ brin }) => brin ?? []);
  const several = [...new Set(brins.filter((brin, index) => brins.indexOf(brin) !== index))];
  return several.length === 0 ? '' : texts.oneMandaat(several);
}

/** Says what became of the rows of a list. */
export async function sayAdded(context: TurnContext, { added, folded, found, left }: Added): Promise<void> {
  await context.sendActivity(message(texts.listed(added, folded, found)));
  if (left.length === 0) return;
  const names = left.map((row) => nameOf(row.name === undefined ? { ...row, name: row.brin } : row));
  await context.sendActivity(message(texts.left(names), { plain: true }));
}
