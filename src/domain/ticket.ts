import { z } from 'zod';
import { Brin, Vestigingscode, Vestigingsnummer } from './brin.js';
import { AddStep, CopyStep, JaNeeOnbekend, MAX_REASON, MAX_SCHOOLS, SentAgain } from './draft.js';
import { Verdict } from './school.js';
import { TicketMessage, TicketNote, TicketReply } from './ticket-parts.js';

/** `DD-<year>-<five digits>`, e.g. `DD-2026-00042`; more digits once a year has more than 99,999. */
export const TicketNumber = z.string().regex(/^DD-[0-9]{4}-[0-9]{5,}$/);
export type TicketNumber = z.infer<typeof TicketNumber>;

/** Writes a ticket's number. Numbers are unique and rise; gaps are allowed. */
export const ticketNumber = (year: number, serial: number): TicketNumber =>
  `DD-${String(year)}-${String(serial).padStart(5, '0')}`;

/**
 * How far the helpdesk is with one school. `received`: nobody has looked yet; `checked`: seen in OSR; `connected`:
 * dossiers can be exchanged; `refused`: it cannot be done, with the reason. The last two end it.
 */
export const SchoolStatus = z.enum(['received', 'checked', 'connected', 'refused']);
export type SchoolStatus = z.infer<typeof SchoolStatus>;

/** A school in a ticket: DigiDoor needs name, place and code (step 2 of the article). */
export const TicketSchool = z.strictObject({
  name: z.string(),
  place: z.string(),
  brin: Brin,
  vestiging: Vestigingsnummer,
  /** What the register said of the code. Tickets of before the register have none. */
  verdict: Verdict.default('unchecked'),
  status: SchoolStatus.default('received'),
  /** Why it was refused, in the helpdesk's words; only with that status. */
  reason: z.string().max(MAX_REASON).optional(),
  /** It stood in an open ticket already, and the user wanted it sent all the same. */
  again: SentAgain.optional(),
});
export type TicketSchool = z.infer<typeof TicketSchool>;

/** What the user did in OSR before filing. */
export const Done = z.strictObject({
  overeenkomst: JaNeeOnbekend.optional(),
  toegang: JaNeeOnbekend.optional(),
  toevoegen: z.array(AddStep),
  kopieren: z.array(CopyStep),
});
export type Done = z.infer<typeof Done>;

/** What a dialog hands over to be filed. */
export const NewTicket = z.strictObject({
  /** Idempotency key: the same key always gives the same ticket. A draft's id, or a question's own. */
  key: z.uuid(),
  /** `mandaat`: the mandaat is given, DigiDoor can go on. `vraag`: the user needs a person. */
  kind: z.enum(['mandaat', 'vraag']),
  product: z.literal('DigiDoor'),
  /** Absent only in a `vraag` that came before the name was asked. */
  administrator: z.string().optional(),
  /** At least one in a `mandaat`; what is known in a `vraag`. */
  schools: z.array(TicketSchool).max(MAX_SCHOOLS),
  replyAddress: z.email(),
  done: Done,
  /** The user's own words, BSN masked; only in a `vraag`. */
  question: z.string().max(4000).optional(),
  /** Where in the journey the user was, e.g. `toevoegen.dienst`; only in a `vraag`. */
  step: z.string().optional(),
});
export type NewTicket = z.infer<typeof NewTicket>;

/** Something that happened to a ticket. */
export const TicketEvent = z.strictObject({
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** `bot`, or the colleague who did it. */
  who: z.string(),
  /**
   * `filed`, `school_status` (of `schools`, to `status`), `closed`, `reopened`, `assigned` (`from`, `to`), `note`,
   * `reply` and `user_message` (`ref` is its id), `double` (`to` the other ticket), `sent_again` (`ref` is the delivery).
   */
  what: z.string(),
  /** The revision that it made; events of before this was kept have none. */
  revision: z.int().positive().optional(),
  schools: z.array(Vestigingscode).optional(),
  status: SchoolStatus.optional(),
  /** What each of `schools` was before, in their order. */
  was: z.array(SchoolStatus).optional(),
  reason: z.string().max(MAX_REASON).optional(),
  /** What it was before; absent when it was nothing. */
  from: z.string().optional(),
  /** What it is now; absent when it is nothing. */
  to: z.string().optional(),
  ref: z.string().optional(),
});
export type TicketEvent = z.infer<typeof TicketEvent>;

/** A filed ticket. */
export const Ticket = NewTicket.extend({
  version: z.literal(1),
  number: TicketNumber,
  /** Rises with each change; a change names the revision it saw. */
  revision: z.int().positive(),
  status: z.enum(['open', 'closed']),
  /** Key of the conversation it came from, so that an answer finds its way back. */
  conversation: z.string(),
  /** `directline`, `msteams`, `terminal`. */
  channel: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** Mail address of the colleague who has it. */
  assignee: z.email().optional(),
  /** It is the same as another ticket, where it is handled. */
  doubleOf: TicketNumber.optional(),
  notes: z.array(TicketNote).default([]),
  replies: z.array(TicketReply).default([]),
  messages: z.array(TicketMessage).default([]),
  /** What happened to it, oldest first. */
  events: z.array(TicketEvent),
});
export type Ticket = z.infer<typeof Ticket>;
