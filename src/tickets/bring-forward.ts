import type { Clock } from '../domain/outside.js';
import type { DeliveryStore } from '../domain/store.js';

/** What is needed to see that a clock was set right. */
export interface BringForwardDeps {
  readonly deliveries: Pick<DeliveryStore, 'claim' | 'settle' | 'nextDue'>;
  readonly clock: Clock;
}

/** Nothing is put off for longer than this: the longest wait after a failure, and that of a reply, are about an hour. */
const FURTHEST_MS = 2 * 60 * 60 * 1000;
/** Deliveries of one look; what is left comes with the next. */
const AT_ONCE = 100;

/**
 * Makes due now what a clock that ran ahead had put off and that has been set right since: else a mail would wait for as
 * long as the clock was wrong. @throws HelpdeskError `store_unwritable`
 */
export async function bringForward({ deliveries, clock }: BringForwardDeps): Promise<void> {
  const now = clock.now();
  const due = await deliveries.nextDue();
  if (due === undefined || due.getTime() - now.getTime() <= FURTHEST_MS) return;
  // Taken for no time at all: it is handed out in the ordinary way, with its new time.
  for (const { delivery } of await deliveries.claim(due, AT_ONCE, 0)) {
    await deliveries.settle({ ...delivery, nextAt: now.toISOString() });
  }
}
