import type { DialogContext } from 'botbuilder-dialogs';
import { addVestigingen, schoolsCalled, schoolsWith } from '../src/domain/draft-schools.js';
import { groupsOf, takeProposed } from '../src/domain/look-up.js';
import { MAX_SCHOOLS } from '../src/domain/draft.js';
import { fill, forget } from '../src/domain/facts.js';
import { TicketNumber } from '../src/domain/ticket.js';
import type { Wish } from '../src/domain/understanding.js';
import { texts as answering } from './antwoord/texts.js';
import { startNext } from './afloop/dialog.js';
import { askOpenAgain, beginJourney } from './commands.js';
import { texts as journey } from './journey/texts.js';
import { sayWelcome } from './journey/welcome.js';
import { sayAdded } from './scholen/list.js';
import { texts } from './scholen/texts.js';
import { message } from './shared/message.js';
import { beginOnTop } from './shared/on-top.js';
import { turnOf } from './shared/waterfall.js';
import { sayRemoved } from './wijzigen/dialog.js';

type Granting = {
  readonly [K in Wish['kind']]: (dc: DialogContext, wish: Extract<Wish, { kind: K }>) => Promise<void>;
};

/** Does what the user wants beside answering, at any step. What was sent is not changed any more. */
export async function grant(dc: DialogContext, wish: Wish): Promise<void> {
  const { ticket } = turnOf(dc).draft;
  if (wish.kind === 'status') return granting.status(dc, wish);
  if (wish.kind === 'answer') return granting.answer(dc, wish);
  if (wish.kind === 'add') return granting.add(dc, wish);
  if (wish.kind === 'begin') return granting.begin(dc, wish);
  if (ticket !== undefined) return tellHelpdesk(dc, ticket);
  if (wish.kind === 'change') return granting.change(dc, wish);
  return wish.kind === 'remove' ? granting.remove(dc, wish) : granting.bestuur(dc, wish);
}

/** What was sent is changed by the helpdesk, who must hear of it. */
async function tellHelpdesk(dc: DialogContext, number: string): Promise<void> {
  await dc.context.sendActivity(message(journey.sentSoTell(number)));
  await granting.answer(dc, { kind: 'answer', ticket: TicketNumber.parse(number) });
}

const granting: Granting = {
  async change(dc, { fact, school, field }) {
    await beginOnTop(dc, 'wijzigen', {
      ...(fact !== undefined && { fact }),
      ...(school !== undefined && { school }),
      ...(field !== undefined && { field }),
    });
  },

  async remove(dc, { schools, codes, name }) {
    if (codes) return removeCodes(dc, codes);
    if (name !== undefined) return removeCalled(dc, name);
    if (schools.length === 0) return beginOnTop(dc, 'wijzigen', { fact: 'school' });
    await sayRemoved(dc, schools);
    await beginJourney(dc);
  },

  async add(dc) {
    const turn = turnOf(dc);
    if (turn.draft.ticket !== undefined) startNext(turn);
    else if (turn.draft.schools.length > 0 && turn.draft.schools.length < MAX_SCHOOLS) {
      forget(turn.draft, 'allSchools');
      turn.draft.schools.push({});
    }
    await beginJourney(dc);
  },

  async begin(dc, { moreSchools }) {
    const turn = turnOf(dc);
    if (turn.draft.ticket !== undefined) startNext(turn);
    await sayWelcome(dc);
    await dc.context.sendActivity(message(journey.begin()));
    if (moreSchools && turn.draft.moreSchools !== 'ja') {
      forget(turn.draft, 'moreSchools');
      fill(turn.draft, 'moreSchools', 'ja');
      await dc.context.sendActivity(message(journey.moreSchools()));
    }
    await beginJourney(dc);
  },

  async bestuur(dc) {
    const { draft, schools } = turnOf(dc);
    takeProposed(draft, schools);
    const group = groupsOf(draft, schools).find(({ kind }) => kind === 'bestuur');
    if (group) await sayAdded(dc.context, addVestigingen(draft, group.others, schools));
    else {
      const isKnown = draft.schools.some(({ verdict }) => verdict === 'known');
      await dc.context.sendActivity(message(isKnown ? texts.noOthers() : texts.noBestuur()));
    }
    await beginJourney(dc);
  },

  async status(dc, { ticket }) {
    await beginOnTop(dc, 'status', { ...(ticket !== undefined && { ticket }) });
  },

  async answer(dc, { ticket }) {
    if (!turnOf(dc).policy.inbox) {
      await dc.context.sendActivity(message(answering.byMail()));
      return askOpenAgain(dc);
    }
    await beginOnTop(dc, 'antwoord', { ...(ticket !== undefined && { ticket }) });
  },
};

/** Takes out the schools with these codes. A BRIN that more schools have does not tell which: then that is asked. */
async function removeCodes(dc: DialogContext, codes: readonly string[]): Promise<void> {
  const { draft } = turnOf(dc);
  if (draft.schools.length === 0) {
    await dc.context.sendActivity(message(texts.noSuchSchool(0)));
    return askOpenAgain(dc);
  }
  const found = codes.map((code) => schoolsWith(draft, code));
  if (found.some((indexes) => indexes.length > 1)) return beginOnTop(dc, 'wijzigen', { fact: 'school' });
  const absent = codes.filter((_, at) => found[at]?.length === 0);
  if (absent.length > 0) await dc.context.sendActivity(message(texts.notListed(absent), { plain: true }));
  if (absent.length === codes.length) return askOpenAgain(dc);
  await sayRemoved(dc, found.flat());
  await beginJourney(dc);
}

/** Takes out the school of this name; of more schools it is asked which. */
async function removeCalled(dc: DialogContext, name: string): Promise<void> {
  const [only, other] = schoolsCalled(turnOf(dc).draft, name);
  if (other !== undefined) return beginOnTop(dc, 'wijzigen', { fact: 'school' });
  if (only === undefined) {
    await dc.context.sendActivity(message(texts.notListed([name]), { plain: true }));
    return askOpenAgain(dc);
  }
  await sayRemoved(dc, [only]);
  await beginJourney(dc);
}
