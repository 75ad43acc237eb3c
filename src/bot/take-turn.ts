import type { Activity as SdkActivity, TurnContext } from 'botbuilder';
import { ActivityTypes, TurnContext as Context } from 'botbuilder';
import { SEEN_KEPT } from '../domain/conversation.js';
import type { Conversation, StoredActivity } from '../domain/conversation.js';
import { emptyDraft } from '../domain/draft.js';
import { sentOf } from '../domain/facts.js';
import type { Draft } from '../domain/draft.js';
import { codeOf, HelpdeskError } from '../domain/errors.js';
import { errorText } from '../domain/errors.texts.js';
import type { Knowledge } from '../domain/article.js';
import { hashed } from '../domain/hashed.js';
import type { Meter } from '../domain/meter.js';
import { noMeter } from '../domain/meter.js';
import type { Outside } from '../domain/outside.js';
import type { Schools } from '../domain/school.js';
import type { QuestionRecord } from '../domain/question-record.js';
import type { Commit, FiledTicket, Store } from '../domain/store.js';
import type { NewTicket, TicketNumber } from '../domain/ticket.js';
import { addUserMessage } from '../domain/ticket-talk.js';
import type { Converse, Policy, TicketDesk, Turn } from '../domain/turn.js';
import { botActivity, userActivity } from './activities.js';
import type { Incoming } from './activities.js';
import { readMessage } from './read-message.js';
import type { ReadMessageDeps } from './read-message.js';
import { traceOf } from './trace.js';

/** Makes a ticket of what a dialog gathered, with its deliveries. */
export type FileTicket = (
  ticket: NewTicket,
  filing: { number: TicketNumber; now: Date; conversation: string; channel: string },
) => FiledTicket;

/** What a turn may ask and do beside its own conversation. */
export interface TakeTurnDeps extends Outside, ReadMessageDeps {
  readonly tickets: Pick<Store['tickets'], 'byKey' | 'get' | 'nextNumber'>;
  readonly converse: Converse<TurnContext>;
  readonly fileTicket: FileTicket;
  readonly knowledge: Knowledge;
  readonly schools: Schools;
  /** The tickets, as the person of a conversation may see them. */
  readonly ticketDesk: (visitor: { conversationKey: string; person: Person }) => TicketDesk;
  readonly policy: Policy;
  readonly meter?: Meter;
}

/** The person as the channel knows it for certain, put in the turn state by the channel. */
export type Person = Conversation['person'];

/** One message (or opening of the chat) on its way through the bot. */
export interface Occasion {
  readonly key: string;
  readonly context: TurnContext;
  readonly incoming: Incoming;
  /** Filled by the dialogs while they speak; nothing of it is said before the commit. */
  readonly outgoing: Partial<SdkActivity>[];
  /** The dialogs threw, and the user gets an apology. */
  failed?: boolean;
}

/**
 * Works out one turn on a copy of the conversation: understands, lets the dialogs answer, and gives back what
 * must be stored. Dialogs that throw leave everything as before the turn, but for the message and an apology.
 */
export async function takeTurn(
  deps: TakeTurnDeps,
  stored: Conversation | undefined,
  on: Occasion,
): Promise<Commit> {
  const before = stored && !stored.ended ? stored : newConversation(deps, on);
  const made: Made = { filed: [], changed: [], questions: new Map() };
  const turn: Turn = {
    ...surroundingsOf(deps, stored),
    ...storing(deps, on, made),
    draft: structuredClone(before.draft),
    understanding: await readMessage(deps, on, before.draft.open),
    newDraft: () => ({ ...newDraft(deps, before.person), sent: [...sentOf(turn.draft)] }),
    tickets: deps.ticketDesk({ conversationKey: on.key, person: before.person }),
  };
  const after = await converse(deps, { before, turn, on, made });
  const times = risingTimes(before.lastAt, deps.clock.now());
  // What opens the chat is no part of what was said in it: clients would show it as a message.
  const own =
    on.incoming.type === 'conversationUpdate' ? [] : [userActivity(on.incoming, turn.understanding, times())];
  const spoken = [...own, ...on.outgoing.map((activity) => botActivity(activity, deps.randomId(), times()))];
  return {
    conversation: {
      ...before,
      ...after,
      lastAt: times(),
      seen: [...before.seen, on.incoming.id].slice(-SEEN_KEPT),
    },
    said: spoken,
    filed: made.filed,
    changed: made.changed,
    questions: [...made.questions.values()],
  };
}

/** What the dialogs have stored with the turn. */
interface Made {
  readonly filed: FiledTicket[];
  readonly changed: FiledTicket[];
  readonly questions: Map<string, QuestionRecord>;
}

/** The ways in which a dialog has something stored with its turn. */
function storing(deps: TakeTurnDeps, on: Occasion, made: Made): Pick<Turn, 'note' | 'answer' | 'file'> {
  return {
    note: (question) => made.questions.set(question.id, question),
    answer: async (number, text) => {
      const ticket = await deps.tickets.get(number);
      if (!ticket) throw new HelpdeskError('ticket_not_found', { ticket: number });
      const message = { id: on.incoming.id, text, at: deps.clock.now() };
      made.changed.push({ ticket: addUserMessage(ticket, message), deliveries: [] });
    },
    file: (ticket) => file(deps, on, { ticket, filed: made.filed }),
  };
}

/** What a turn gets of the program, and of the time that has passed. */
function surroundingsOf(deps: TakeTurnDeps, stored: Conversation | undefined) {
  const { clock, randomId, knowledge, schools, policy, meter = noMeter } = deps;
  return {
    ...{ randomId, knowledge, schools, policy, meter },
    now: clock.now(),
    ...(stored && { lastAt: new Date(stored.lastAt) }),
    ...(stored?.ended && { ended: stored.ended }),
  };
}

interface Work {
  readonly before: Conversation;
  readonly turn: Turn;
  readonly on: Occasion;
  readonly made: Made;
}

/** What the dialogs change of a conversation. */
type After = Pick<Conversation, 'draft' | 'dialogState' | 'dialogs'>;

async function converse(deps: TakeTurnDeps, { before, turn, on, made }: Work): Promise<After> {
  const place = before.dialogs === '' ? undefined : { state: before.dialogState, dialogs: before.dialogs };
  try {
    const { state, dialogs } = await deps.converse(on.context, turn, place);
    return { draft: turn.draft, dialogState: { ...state }, dialogs };
  } catch (error) {
    const conversation = hashed(on.key);
    deps.log.error({ conversation, code: codeOf(error), ...traceOf(error) }, 'turn.failed');
    on.failed = true;
    made.filed.length = 0;
    made.changed.length = 0;
    made.questions.clear();
    on.outgoing.length = 0;
    on.outgoing.push(apology(on.context, codeOf(error)));
    return before;
  }
}

/** A message of the bot that says what went wrong and what to do, addressed to the user of this turn. */
export const apology = (context: TurnContext, code: ReturnType<typeof codeOf>): Partial<SdkActivity> =>
  Context.applyConversationReference(
    { type: ActivityTypes.Message, text: errorText(code) },
    Context.getConversationReference(context.activity),
  );

/** Files once per key: a ticket of an earlier turn or of this very turn is given back as it is. */
async function file(
  deps: TakeTurnDeps,
  { key, context }: Occasion,
  { ticket, filed }: { ticket: NewTicket; filed: FiledTicket[] },
) {
  const known =
    filed.find((other) => other.ticket.key === ticket.key)?.ticket ?? (await deps.tickets.byKey(ticket.key));
  if (known) return known;
  const now = deps.clock.now();
  const number = await deps.tickets.nextNumber(now.getFullYear());
  const made = deps.fileTicket(ticket, {
    number,
    now,
    conversation: key,
    channel: context.activity.channelId,
  });
  filed.push(made);
  return made.ticket;
}

function newConversation(deps: TakeTurnDeps, { key, context, incoming }: Occasion): Conversation {
  const person = context.turnState.get<Person | undefined>('person') ?? {};
  const at = deps.clock.now().toISOString();
  return {
    version: 1,
    key,
    channel: incoming.channelId,
    createdAt: at,
    lastAt: at,
    person,
    reference: { ...Context.getConversationReference(context.activity) },
    draft: newDraft(deps, person),
    dialogState: {},
    dialogs: '',
    seen: [],
  };
}

const newDraft = ({ randomId, clock }: TakeTurnDeps, { mail }: Person): Draft => ({
  ...emptyDraft(randomId(), clock.now()),
  ...(mail !== undefined && { replyAddress: mail }),
});

/** Times that rise by at least a millisecond, also when the clock stands still or goes back: clients sort by them. */
function risingTimes(last: string, now: Date): () => string {
  let time = Math.max(now.getTime(), Date.parse(last) + 1);
  return () => new Date(time++).toISOString();
}

/** The bot's answers in a stretch of log to the activity with this id. */
export const answersTo = (id: string, log: readonly StoredActivity[]): StoredActivity[] =>
  log.filter(({ replyToId }) => replyToId === id);
