import type { Delivery } from '../domain/delivery.js';
import { codeOf } from '../domain/errors.js';
import { about, attempt } from './attempt.js';
import type { AttemptDeps, Claimed } from './attempt.js';
import type { DeliveryStore } from '../domain/store.js';

/** Calls `run` once after `milliseconds`, unless the function it returns is called before. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

/** What the outbox needs. */
export interface OutboxDeps extends AttemptDeps {
  readonly deliveries: Pick<DeliveryStore, 'claim' | 'settle' | 'bringForward' | 'nextDue'>;
  /** Real time when it is left out. */
  readonly schedule?: Schedule;
}

/** How the outbox fares. */
export interface OutboxState {
  readonly phase: 'new' | 'running' | 'stopped';
  /** Deliveries that go out at this moment. */
  readonly delivering: number;
  /** Code of the last failure, until a delivery succeeds. */
  readonly failure?: string | undefined;
}

/** Brings tickets from the store to their sink until each has arrived, over restarts. */
export interface Outbox {
  start(): void;
  /** Something was filed: look now. Free of charge, and of no effect before `start` and after `stop`. */
  wake(): void;
  /** Lets running deliveries end, for a few seconds at most. What did not end goes out after the next start. */
  stop(): Promise<void>;
  readonly state: OutboxState;
}

/** Deliveries that go out side by side. */
const AT_ONCE = 3;
/** Longer than any sink takes, so that what is on its way is not handed out again. */
const LEASE_MS = 120_000;
/** Wait after the store failed. */
const STORE_WAIT_MS = 30_000;
const SHORTEST_SLEEP_MS = 1_000;
/** The store is looked into this often in any case: a clock may jump, another process may have died. */
const LONGEST_SLEEP_MS = 300_000;
/** Nothing is put off for longer than this: the longest wait after a failure, and that of a reply, are about an hour. */
const FURTHEST_MS = 2 * 60 * 60 * 1000;
const STOP_MS = 5_000;

const afterDelay: Schedule = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** Makes an outbox that sleeps until something is due, with one timer. */
export const createOutbox = (deps: OutboxDeps): Outbox => new Worker(deps);

class Worker implements Outbox {
  readonly #deps: OutboxDeps;
  readonly #schedule: Schedule;
  readonly #running = new Map<string, Promise<void>>();
  /** Outcomes the store would not take yet. Kept, so that a mail that went out is not sent again. */
  readonly #unsettled = new Map<string, Delivery>();
  #phase: OutboxState['phase'] = 'new';
  #failure: string | undefined;
  #rounds: Promise<void> = Promise.resolve();
  #ended: Promise<void> | undefined;
  #busy = false;
  #again = false;
  #cancelTimer = (): void => undefined;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    this.#schedule = deps.schedule ?? afterDelay;
  }

  get state(): OutboxState {
    return { phase: this.#phase, delivering: this.#running.size, failure: this.#failure };
  }

  start(): void {
    if (this.#phase !== 'new') return;
    this.#phase = 'running';
    this.wake();
  }

  wake(): void {
    this.#again = true;
    if (this.#phase !== 'running' || this.#busy) return;
    this.#busy = true;
    this.#rounds = this.#work();
  }

  stop(): Promise<void> {
    this.#phase = 'stopped';
    this.#cancelTimer();
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    const ended = this.#rounds.then(() => Promise.all(this.#running.values()));
    await new Promise<void>((resolve) => {
      const cancel = this.#schedule(STOP_MS, resolve);
      void ended.then(() => {
        cancel();
        resolve();
      });
    });
  }

  /** Rounds until nobody woke it meanwhile; then one timer. Never rejects. */
  async #work(): Promise<void> {
    this.#cancelTimer();
    let sleep = LONGEST_SLEEP_MS;
    while (this.#again && this.#phase === 'running') {
      this.#again = false;
      sleep = await this.#round();
    }
    this.#busy = false;
    if (this.#phase !== 'running') return;
    this.#cancelTimer = this.#schedule(sleep, () => {
      this.wake();
    });
  }

  /** Begins what is due. @returns how long nothing more will be due */
  async #round(): Promise<number> {
    const { deliveries, clock, log } = this.#deps;
    try {
      for (const outcome of this.#unsettled.values()) await this.#settle(outcome);
      if (this.#unsettled.size > 0) return STORE_WAIT_MS;
      // Else a mail would wait for as long as a clock was wrong that ran ahead.
      const now = clock.now();
      await deliveries.bringForward(now, new Date(now.getTime() + FURTHEST_MS));
      const free = AT_ONCE - this.#running.size;
      const claimed = free > 0 ? await deliveries.claim(clock.now(), free, LEASE_MS) : [];
      for (const one of claimed) this.#begin(one);
      const due = await deliveries.nextDue();
      const sleep = due === undefined ? LONGEST_SLEEP_MS : due.getTime() - clock.now().getTime();
      return Math.min(Math.max(sleep, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
    } catch (error) {
      this.#failure = codeOf(error);
      log.error({ code: this.#failure }, 'outbox.store_failed');
      return STORE_WAIT_MS;
    }
  }

  #begin(claimed: Claimed): void {
    const { id } = claimed.delivery;
    if (this.#running.has(id)) return;
    const job = attempt(claimed, this.#deps)
      .then((outcome) => {
        this.#failure = outcome.failure;
        return this.#settle(outcome);
      })
      .then(() => {
        this.#running.delete(id);
        this.wake();
      });
    this.#running.set(id, job);
  }

  /** Stores an outcome, or keeps it for later; never rejects. */
  async #settle(outcome: Delivery): Promise<void> {
    try {
      await this.#deps.deliveries.settle(outcome);
      this.#unsettled.delete(outcome.id);
    } catch (error) {
      const code = codeOf(error);
      this.#failure = code;
      this.#deps.log.error({ ...about(outcome), code }, 'delivery.unsettled');
      // A ticket that was deleted meanwhile has nothing left to settle.
      if (code === 'ticket_not_found') this.#unsettled.delete(outcome.id);
      else this.#unsettled.set(outcome.id, outcome);
    }
  }
}
