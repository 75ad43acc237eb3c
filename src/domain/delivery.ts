import { z } from 'zod';
import type { Ticket } from './ticket.js';
import { TicketNumber } from './ticket.js';

/** Mail to the helpdesk, the confirmation to the administrator, or a reply of the helpdesk to the administrator. */
export const DeliveryKind = z.enum(['helpdesk', 'confirmation', 'reply']);
export type DeliveryKind = z.infer<typeof DeliveryKind>;

/** One message that must go out for a ticket. Stored with its ticket in one commit. */
export const Delivery = z.strictObject({
  /** `<ticket number>/<kind>`: one of each per ticket; of a reply with `/<id of the reply>` behind it. */
  id: z.string(),
  ticket: TicketNumber,
  kind: DeliveryKind,
  /**
   * `waiting` goes out at `nextAt`; `refused` will never succeed as it is and waits for staff; `unneeded` does not go
   * out, as the user has read it in the conversation.
   */
  state: z.enum(['waiting', 'delivered', 'refused', 'unneeded']),
  attempts: z.int().nonnegative(),
  /** ISO 8601, UTC. */
  nextAt: z.iso.datetime(),
  /** `Message-ID` of the mail, the same on every attempt, so that a repeat is recognised. */
  messageId: z.string(),
  deliveredAt: z.iso.datetime().optional(),
  /** Code of the last failure; never the server's words, which may hold an address. */
  failure: z.string().optional(),
  /** Id of the reply; only with that kind. */
  reply: z.uuid().optional(),
  /** Mark after the reply in the log of its ticket's conversation; absent when it could not be said there. */
  mark: z.int().positive().optional(),
  /** When the user had read it in the conversation. */
  readAt: z.iso.datetime().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/**
 * How far a delivery is. `read`: seen in the conversation; `mailed`: the mail has left; `in_chat`: it stands in the
 * conversation, and goes by mail when nobody reads it; `delayed`: it failed, and is tried again.
 */
export type Reach = 'read' | 'mailed' | 'in_chat' | 'underway' | 'delayed' | 'refused';
/** How far one message is, told by its delivery. */
export function reachOf({ state, mark, attempts }: Pick<Delivery, 'state' | 'mark' | 'attempts'>): Reach {
  switch (state) {
    case 'unneeded':
      return 'read';
    case 'delivered':
      return 'mailed';
    case 'refused':
      return 'refused';
    case 'waiting':
      if (attempts > 0) return 'delayed';
      return mark === undefined ? 'underway' : 'in_chat';
  }
}

/** Whether whoever it is for has it: read, or mailed. */
export const hasArrived = ({ state }: Pick<Delivery, 'state'>): boolean =>
  state === 'delivered' || state === 'unneeded';

/** Of the messages that a ticket must have, the kinds of those that are not among these: they cannot be read. */
export function missingFrom(
  deliveries: readonly Pick<Delivery, 'id'>[],
  { number, replies }: Pick<Ticket, 'number' | 'replies'>,
): readonly DeliveryKind[] {
  const there = new Set(deliveries.map(({ id }) => id));
  const first = (['helpdesk', 'confirmation'] as const).filter((kind) => !there.has(`${number}/${kind}`));
  const lost = replies.filter(({ id }) => !there.has(`${number}/reply/${id}`));
  return [...first, ...lost.map(() => 'reply' as const)];
}

/**
 * A delivery that goes out now, once more or before its time. One that waits and failed keeps its count, so that it
 * waits as long when it fails again.
 */
export function onceMore(stored: Delivery, now: Date): Delivery {
  const at = now.toISOString();
  if (stored.state === 'waiting') return stored.nextAt <= at ? stored : { ...stored, nextAt: at };
  const { id, ticket, kind, messageId, reply } = stored;
  const fresh = { ...{ id, ticket, kind, messageId }, state: 'waiting', attempts: 0, nextAt: at } as const;
  return { ...fresh, ...(reply !== undefined && { reply }) };
}

/** A delivery that waits for a time after `after`, which no clock that is right has set: it goes out now. */
export const broughtForward = (stored: Delivery, now: Date, after: Date): Delivery =>
  stored.state === 'waiting' && stored.nextAt > after.toISOString() ? onceMore(stored, now) : stored;

/** A delivery of a reply that somebody has read where it was said: no mail is needed any more. */
export const wasRead = (stored: Delivery, now: Date): Delivery =>
  stored.state === 'waiting' ? { ...stored, state: 'unneeded', readAt: now.toISOString() } : stored;

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
