import type { WaterfallStepContext } from 'botbuilder-dialogs';
import { z } from 'zod';
import { TicketNumber } from '../../src/domain/ticket.js';
import { draftOf } from '../shared/waterfall.js';

const Options = z.strictObject({ ticket: TicketNumber.optional() });

/** The ticket that was asked about, or the one that was sent in this very conversation. */
export const ticketMeant = (step: WaterfallStepContext): TicketNumber | undefined =>
  Options.parse({ ...step.options }).ticket ?? TicketNumber.safeParse(draftOf(step).ticket).data;

/** The number of a ticket in what was typed. */
export const numberIn = (text: string | undefined): TicketNumber | undefined =>
  TicketNumber.safeParse(/DD-\d{4}-\d{5,}/i.exec(text ?? '')?.[0].toUpperCase()).data;
