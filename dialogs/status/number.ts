import type { WaterfallStepContext } from 'botbuilder-dialogs';
import { z } from 'zod';
import { sentOf } from '../../src/domain/facts.js';
import { TicketNumber } from '../../src/domain/ticket.js';
import { draftOf } from '../shared/waterfall.js';

const Options = z.strictObject({ ticket: TicketNumber.optional() });

/** The tickets that were sent in this very conversation, the oldest first. */
export const sentHere = (step: WaterfallStepContext): readonly TicketNumber[] =>
  sentOf(draftOf(step)).flatMap((number) => TicketNumber.safeParse(number).data ?? []);

/** The ticket that was asked about, or the only one that was sent here. */
export function ticketMeant(step: WaterfallStepContext): TicketNumber | undefined {
  const [only, other] = sentHere(step);
  return Options.parse({ ...step.options }).ticket ?? (other === undefined ? only : undefined);
}

/** The number of a ticket in what was typed. */
export const numberIn = (text: string | undefined): TicketNumber | undefined =>
  TicketNumber.safeParse(/DD-\d{4}-\d{5,}/i.exec(text ?? '')?.[0].toUpperCase()).data;
