import { z } from 'zod';
import { Brin, CodeProposal, Vestigingscode, Vestigingsnummer } from './brin.js';
import { Question } from './question.js';
import { QuestionRecord } from './question-record.js';
import { Verdict } from './school.js';

/**
 * The sub-steps of adding the mandaat in OSR (step 1a of DigiDoor's article), in order.
 * Each is ticked off by the user.
 */
export const ADD_STEPS = ['openen', 'nieuw', 'dienst', 'systeem', 'datum', 'opslaan'] as const;
/** One sub-step of adding the mandaat. */
export const AddStep = z.enum(ADD_STEPS);
export type AddStep = z.infer<typeof AddStep>;

/** The sub-steps of copying the mandaat to other schools (step 1b), in order. */
export const COPY_STEPS = ['voorwaarde', 'kopie'] as const;
/** One sub-step of copying it. */
export const CopyStep = z.enum(COPY_STEPS);
export type CopyStep = z.infer<typeof CopyStep>;

/** The answer to a question that "Dat weet ik niet" is a fair answer to; it is never a yes. */
export const JaNeeOnbekend = z.enum(['ja', 'nee', 'onbekend']);
export type JaNeeOnbekend = z.infer<typeof JaNeeOnbekend>;

/** The most schools that one ticket holds. The largest bestuur in DUO's file of primary schools has 57. */
export const MAX_SCHOOLS = 60;

/** The longest reason that a ticket holds, a user's or a colleague's. */
export const MAX_REASON = 500;

/** Why a school that already stands in an open ticket is sent again. */
export const SentAgain = z.strictObject({
  /** Number of the ticket in which it stands. */
  ticket: z.string(),
  /** The user's own words, for the helpdesk. */
  reason: z.string().max(MAX_REASON),
});
export type SentAgain = z.infer<typeof SentAgain>;

/** A school as far as the user has told it. Complete when name, place, code and verdict are there. */
export const DraftSchool = z.strictObject({
  /** Name as the user wrote it, e.g. `obs De Regenboog`, or as the register has it once the user said so. */
  name: z.string().optional(),
  /** Place where this vestiging is, e.g. `Almere`. */
  place: z.string().optional(),
  brin: Brin.optional(),
  vestiging: Vestigingsnummer.optional(),
  /** What the register says of the code; absent until it was looked up, and again when the code changes. */
  verdict: Verdict.optional(),
  /** What the register has under this name was shown, and the user chose none of it. */
  notInRegister: z.literal(true).optional(),
  /** What stood in the user's list where a code belongs and is none; with a code beside it, that is the mended one. */
  typed: z.string().optional(),
  /** It stands in an open ticket, and the user wants it sent all the same. */
  again: SentAgain.optional(),
});
export type DraftSchool = z.infer<typeof DraftSchool>;

/** Names one fact of the draft, e.g. `overeenkomst`, `toevoegen.dienst`, `schools.0.brin`. */
export const FactKey = z.union([
  z.enum(['overeenkomst', 'toegang', 'moreSchools', 'administrator', 'allSchools', 'replyAddress']),
  z.templateLiteral(['toevoegen.', AddStep]),
  z.templateLiteral(['kopieren.', CopyStep]),
  z.templateLiteral(['schools.', z.int().nonnegative(), '.', z.enum(['name', 'place', 'brin', 'vestiging'])]),
]);
export type FactKey = z.infer<typeof FactKey>;

/** One field of a school. */
export type SchoolField = 'name' | 'place' | 'brin' | 'vestiging';

/** A question to the helpdesk while it is being written. */
export const HelpdeskQuestion = z.strictObject({
  /** Idempotency key of the ticket that comes of it. */
  key: z.uuid(),
  /** Where in the journey the user was, e.g. `toevoegen.dienst`. */
  step: z.string(),
  /** The user wants to send one; the offer is not made again. */
  wanted: z.literal(true).optional(),
  /** The user's own words. */
  text: z.string().optional(),
});
export type HelpdeskQuestion = z.infer<typeof HelpdeskQuestion>;

/**
 * Schools of the register that one school of the draft may be, waiting for the user to choose. `code`: it has the
 * very code; `brin`: the code's BRIN; `near`: a code one slip away, perhaps none; `name`: a name like it.
 */
export const Offer = z.strictObject({
  school: z.int().nonnegative(),
  why: z.enum(['code', 'brin', 'near', 'name']),
  codes: z.array(Vestigingscode).max(5),
});
export type Offer = z.infer<typeof Offer>;

/** The answers that a change at the review can touch. */
const Reviewed = z.strictObject({
  overeenkomst: JaNeeOnbekend.optional(),
  toegang: JaNeeOnbekend.optional(),
  moreSchools: z.enum(['ja', 'nee']).optional(),
  kopieren: z.array(CopyStep).optional(),
  administrator: z.string().optional(),
  schools: z.array(DraftSchool).max(MAX_SCHOOLS),
  allSchools: z.literal('ja').optional(),
  replyAddress: z.email().optional(),
});

/** Everything one journey has gathered so far. A fact that is absent is still to be asked. */
export const Draft = z.strictObject({
  version: z.literal(1),
  /** Made when the journey begins; the idempotency key of the ticket that comes of it. */
  id: z.uuid(),
  /** ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  /** The welcome has been said. */
  greeted: z.boolean(),
  /** Does the bestuur have the OSR overeenkomst with Kennisnet? Only `ja` leads on to adding the mandaat. */
  overeenkomst: JaNeeOnbekend.optional(),
  /** Can the user log in to OSR? Only `ja` leads on. */
  toegang: JaNeeOnbekend.optional(),
  /** Sub-steps of adding that the user has done. */
  toevoegen: z.array(AddStep),
  /** The user says that the mandaat was given already; whether it is the right one is still to be asked. */
  given: z.literal(true).optional(),
  /** Is the mandaat needed for more than one school? */
  moreSchools: z.enum(['ja', 'nee']).optional(),
  /** Sub-steps of copying that the user has done. */
  kopieren: z.array(CopyStep),
  /** Name of the school's administrator who gave the mandaat. */
  administrator: z.string().optional(),
  schools: z.array(DraftSchool).max(MAX_SCHOOLS),
  /** The user said that no school is missing; not asked when `moreSchools` is `nee`. */
  allSchools: z.literal('ja').optional(),
  /** Mail address for the answer. */
  replyAddress: z.email().optional(),
  /** A mended code that waits for the user's yes or no. */
  proposal: z.strictObject({ school: z.int().nonnegative(), code: CodeProposal }).optional(),
  /** Schools of the register to choose from. */
  offer: Offer.optional(),
  /** A list of schools came in that the user has not yet seen back. */
  listed: z.literal(true).optional(),
  /** What was reviewed before a change that is being made: *terug* brings it back. */
  beforeChange: Reviewed.optional(),
  /** Facts that were asked and answered, in that order: what *terug* walks back along. */
  asked: z.array(FactKey),
  /** The question that stands open, in whose light the next message is read. */
  open: Question.optional(),
  /** The question of the user's own that was answered last: what a thumb is about. */
  lastQuestion: QuestionRecord.optional(),
  /** How many messages in a row were not understood. */
  misunderstood: z.int().nonnegative(),
  /** Number of the ticket, once it is filed. */
  ticket: z.string().optional(),
  /** Numbers of the tickets that were filed in this conversation, the oldest first. They outlive the answers. */
  sent: z.array(z.string()).optional(),
  /** The ticket on which the helpdesk answered here last; the user has said nothing since. */
  answeredOn: z.string().optional(),
  /** A question to the helpdesk that is being written, on top of the question that stands open. */
  helpdesk: HelpdeskQuestion.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** A draft of which nothing is known yet. */
export const emptyDraft = (id: string, now: Date): Draft => ({
  version: 1,
  id,
  startedAt: now.toISOString(),
  greeted: false,
  toevoegen: [],
  kopieren: [],
  schools: [],
  asked: [],
  misunderstood: 0,
});
