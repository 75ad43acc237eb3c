import type { WaterfallStepContext } from 'botbuilder-dialogs';
import { z } from 'zod';
import { sentOf } from '../../src/domain/facts.js';
import { TicketNumber } from '../../src/domain/ticket.js';
import { wordOf } from '../shared/question.js';
import { draftOf } from '../shared/waterfall.js';

const Options = z.strictObject({ ticket: TicketNumber.optional() });

/** The tickets that were sent in this very conversation, the oldest first. */
export const sentHere = (step: WaterfallStepContext): readonly TicketNumber[] =>
  sentOf(draftOf(step)).flatMap((number) => TicketNumber.safeParse(number).data ?? []);

/** How many tickets are summed up or offered at once. */
const MOST_AT_ONCE = 5;

/** The newest of the tickets that were sent here. */
export const newestHere = (step: WaterfallStepContext): readonly TicketNumber[] =>
  sentHere(step).slice(-MOST_AT_ONCE);

/** The ticket that was asked about, or the only one that was sent here. */
export function ticketMeant(step: WaterfallStepContext): TicketNumber | undefined {
  const [only, other] = sentHere(step);
  return Options.parse({ ...step.options }).ticket ?? (other === undefined ? only : undefined);
}

/** The ticket that is meant, or the one whose number was given in the step before. */
export const ticketGiven = (step: WaterfallStepContext): TicketNumber | undefined =>
  ticketMeant(step) ?? TicketNumber.safeParse(wordOf(step)).data;
