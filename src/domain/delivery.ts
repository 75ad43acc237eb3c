import { z } from 'zod';
import type { Ticket } from './ticket.js';
import { TicketNumber } from './ticket.js';

/** Mail to the helpdesk, or the confirmation to the administrator. */
export const DeliveryKind = z.enum(['helpdesk', 'confirmation']);
export type DeliveryKind = z.infer<typeof DeliveryKind>;

/** One message that must go out for a ticket. Stored with its ticket in one commit. */
export const Delivery = z.strictObject({
  /** `<ticket number>/<kind>`: one of each per ticket. */
  id: z.string(),
  ticket: TicketNumber,
  kind: DeliveryKind,
  /** `waiting` goes out at `nextAt`; `refused` will never succeed as it is and waits for staff. */
  state: z.enum(['waiting', 'delivered', 'refused']),
  attempts: z.int().nonnegative(),
  /** ISO 8601, UTC. */
  nextAt: z.iso.datetime(),
  /** `Message-ID` of the mail, the same on every attempt, so that a repeat is recognised. */
  messageId: z.string(),
  deliveredAt: z.iso.datetime().optional(),
  /** Code of the last failure; never the server's words, which may hold an address. */
  failure: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/** A place a ticket is delivered to. Repeats carry the same `messageId`. */
export interface TicketSink {
  /** As it appears in logs and in the start-up lines: `smtp`, `eml`. */
  readonly name: string;
  /**
   * Delivers, or throws.
   * @throws HelpdeskError `sink_unreachable` when trying again can help, `sink_refused` when it cannot.
   */
  deliver(ticket: Ticket, delivery: Delivery): Promise<void>;
  /** Resolves when the sink could take a delivery now. @throws HelpdeskError `sink_unreachable` */
  check(): Promise<void>;
  close(): Promise<void>;
}
