import { z } from 'zod';
import { hasArrived } from '../../domain/delivery.js';
import { HelpdeskError } from '../../domain/errors.js';
import { MAX_REASON } from '../../domain/draft.js';
import type { Ticket, TicketNumber } from '../../domain/ticket.js';
import { SchoolStatus, ticketNumber } from '../../domain/ticket.js';
import { closeTicket, codesLeft, reopenTicket } from '../../domain/ticket-change.js';
import { addNote, assign, markDouble, takeUp } from '../../domain/ticket-handling.js';
import { MAX_NOTE } from '../../domain/ticket-parts.js';
import type { SeenTicket, TicketWork } from '../../domain/ticket-work.js';
import { isAllowed } from '../settings.js';
import type { Action } from './attempt.js';
import { problemTexts as problems } from './texts.js';
import type { ViewDeps } from './view.js';

/** What changes of a ticket work with. */
export interface ActionDeps extends ViewDeps {
  readonly work: TicketWork;
}

/** A change that cannot be made as it was asked for: why, and what to do. */
export class Refused extends Error {
  readonly problem: string;
  /** The field that is wrong, if one is. */
  readonly field: string | undefined;

  constructor(problem: string, field?: string) {
    super('refused');
    this.name = 'Refused';
    this.problem = problem;
    this.field = field;
  }
}

/** A form of the page, and the ticket that was seen with it. */
export interface Asked {
  readonly form: URLSearchParams;
  readonly seen: SeenTicket;
}

/** Gives the ticket as it is now, if that tells whether something changed. */
type Perform = (deps: ActionDeps, asked: Asked) => Promise<Ticket | undefined>;

/** The id that the page gave out: the same when a form is sent twice. */
const idIn = (form: URLSearchParams): string => fitting(z.uuid(), form.get('id'), [problems.refused]);

/** Reads a value, or refuses with what is wrong, and in which field. */
function fitting<T>(
  schema: z.ZodType<T>,
  value: unknown,
  [problem, field]: readonly [problem: () => string, field?: string],
): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new Refused(problem(), field);
  return read.data;
}

interface TextProblems {
  readonly empty: () => string;
  readonly tooLong: () => string;
}

/** Browsers send line breaks as two characters; they count as one. */
function textIn(form: URLSearchParams, { empty, tooLong }: TextProblems): string {
  const text = (form.get('tekst') ?? '').replace(/\r\n?/g, '\n').trim();
  if (text === '') throw new Refused(empty(), 'tekst');
  if (text.length > MAX_NOTE) throw new Refused(tooLong(), 'tekst');
  return text;
}

/** Schools: those that were ticked, and all that are left when that is ticked. One message tells the user of all. */
const setSchools: Perform = async ({ work, store }, { form, seen }) => {
  const status = fitting(SchoolStatus, form.get('status'), [problems.noStatus, 'status']);
  const ticket = form.has('alle') ? await store.tickets.get(seen.number) : undefined;
  const schools = [...(ticket ? codesLeft(ticket) : []), ...form.getAll('school')];
  if (schools.length === 0) throw new Refused(problems.noSchool());
  return work.setSchools(seen, { id: idIn(form), schools, status, ...reasonIn(form, status) });
};

/** What was typed for another status stands where nobody sees it. */
function reasonIn(form: URLSearchParams, status: SchoolStatus): { reason?: string } {
  if (status !== 'refused') return {};
  const reason = (form.get('reden') ?? '').trim();
  if (reason === '') throw new Refused(problems.needsReason(), 'reden');
  if (reason.length > MAX_REASON) throw new Refused(problems.reasonTooLong(), 'reden');
  return { reason };
}

const reply: Perform = ({ work }, { form, seen }) =>
  work.reply(seen, {
    id: idIn(form),
    text: textIn(form, problems.reply),
    closes: form.get('doe') === 'sluiten',
  });

const note: Perform = ({ work }, { form, seen }) => {
  const text = textIn(form, problems.note);
  return work.change(seen, (ticket, at) => addNote(ticket, text, { by: seen.by, at }));
};

/** To somebody who may come in, by address or because they did. */
const give: Perform = async ({ work, allowed, store }, { form, seen }) => {
  const to = (form.get('aan') ?? '').trim().toLowerCase();
  const people = await store.staff.people();
  const may = to === '' || isAllowed(allowed, to) || people.some(({ mail }) => mail === to);
  if (!may) throw new Refused(problems.address(), 'aan');
  return work.change(seen, (ticket, at) => assign(ticket, to === '' ? undefined : to, { by: seen.by, at }));
};

const double: Perform = async ({ work, store }, { form, seen }) => {
  const number = numberTyped(form.get('van') ?? '', seen);
  const of = number === undefined ? undefined : await store.tickets.get(number);
  if (!of) throw new Refused(number === undefined ? problems.noNumber() : problems.noTicket(number), 'van');
  if (of.number === seen.number) throw new Refused(problems.itself(), 'van');
  if (of.doubleOf !== undefined) throw new Refused(problems.ofDouble(of.number, of.doubleOf), 'van');
  return work.change(seen, (ticket, at) => markDouble(ticket, of, { by: seen.by, at }));
};

/** A ticket's number as colleagues write it: whole, or what differs from the one before them. */
function numberTyped(text: string, { number: here }: Pick<Ticket, 'number'>): TicketNumber | undefined {
  const [, year, serial] = /^(?:#|DD[- ]?)?(?:([0-9]{4})[- ])?([0-9]{1,9})$/i.exec(text.trim()) ?? [];
  return serial === undefined ? undefined : ticketNumber(Number(year ?? here.slice(3, 7)), Number(serial));
}

const turn: Perform = ({ work }, { form, seen }) => {
  const make = form.get('wordt') === 'dicht' ? closeTicket : reopenTicket;
  return work.change(seen, (ticket: Ticket, at) => {
    const changer = { by: seen.by, at };
    const turned = make(ticket, changer);
    return turned === ticket ? ticket : takeUp(turned, changer);
  });
};

/** What has arrived meanwhile goes out once more only when that is what was asked: the user gets it twice. */
const sendAgain: Perform = async ({ work, store }, { form, seen }) => {
  const wanted = form.get('bericht') ?? '';
  const delivery = (await store.deliveries.ofTicket(seen.number)).find(({ id }) => id === wanted);
  if (!delivery) throw new HelpdeskError('input_invalid');
  if (hasArrived(delivery) && !form.has('nogmaals')) throw new Refused(problems.arrived());
  await work.sendAgain(seen, wanted);
  return undefined;
};

/** What each of them does. */
export const PERFORM: Readonly<Record<Action, Perform>> = {
  scholen: setSchools,
  antwoord: reply,
  notitie: note,
  toewijzen: give,
  dubbel: double,
  status: turn,
  opnieuw: sendAgain,
};
