import type { Delivery, TicketSink } from '../domain/delivery.js';
import { codeOf, HelpdeskError } from '../domain/errors.js';
import { hashed } from '../domain/hashed.js';
import type { Meter } from '../domain/meter.js';
import { noMeter } from '../domain/meter.js';
import type { Clock, Log } from '../domain/outside.js';
import type { Ticket } from '../domain/ticket.js';
import { backoffMs } from './backoff.js';

/** What one attempt needs. */
export interface AttemptDeps {
  readonly sink: TicketSink;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly meter?: Meter;
}

/** A delivery whose turn it is. */
export interface Claimed {
  readonly ticket: Ticket;
  readonly delivery: Delivery;
}

/** Delivers once. Never rejects. @returns the delivery as it must be stored now */
export async function attempt({ ticket, delivery }: Claimed, deps: AttemptDeps): Promise<Delivery> {
  const { sink, clock, log, meter = noMeter } = deps;
  const tried = { ...delivery, attempts: delivery.attempts + 1 };
  try {
    await sink.deliver(ticket, delivery);
  } catch (error) {
    return failed({ ticket, delivery: tried }, error, deps);
  }
  meter.delivered(delivery.kind, 'delivered');
  log.info({ ...aboutAttempt({ ticket, delivery: tried }), sink: sink.name }, 'delivery.delivered');
  return { ...tried, state: 'delivered', deliveredAt: clock.now().toISOString(), failure: undefined };
}

function failed(tried: Claimed, error: unknown, deps: AttemptDeps): Delivery {
  const { clock, log, random, meter = noMeter } = deps;
  const { delivery } = tried;
  const failure = codeOf(error);
  const fields = { ...aboutAttempt(tried), code: failure, ...factsOf(error) };
  meter.delivered(delivery.kind, failure === 'sink_refused' ? 'refused' : 'delayed');
  if (failure === 'sink_refused') {
    log.error(fields, 'delivery.refused');
    return { ...delivery, state: 'refused', failure };
  }
  const nextAt = new Date(clock.now().getTime() + backoffMs(delivery.attempts, random())).toISOString();
  log.warn({ ...fields, nextAt }, 'delivery.delayed');
  return { ...delivery, nextAt, failure };
}

/** What a log line says of a delivery. */
export const about = ({ ticket, kind, attempts }: Delivery) => ({ ticket, kind, attempts });

const aboutAttempt = ({ ticket, delivery }: Claimed) => ({
  ...about(delivery),
  conversation: hashed(ticket.conversation),
});

/** What a failure may say in the log: our own details, or where in the code it happened. Never its message. */
const factsOf = (error: unknown) =>
  error instanceof HelpdeskError
    ? error.details
    : {
        stack:
          error instanceof Error
            ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
            : undefined,
      };
