import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TicketSink } from '../../../src/domain/delivery.js';
import type { DeliveryStore, FiledTicket, Store } from '../../../src/domain/store.js';
import { openLowdbStore } from '../../../src/store/lowdb.js';
import type { Outbox, OutboxDeps } from '../../../src/tickets/outbox.js';
import { createOutbox } from '../../../src/tickets/outbox.js';
import { aConversation, aFiledTicket } from '../../support/builders.js';
import type { FixedClock, RecordingLog } from '../../support/outside.js';
import { fixedClock, recordingLog } from '../../support/outside.js';
import { manualTimers } from './manual-timers.js';
import { until } from './until.js';

/** What a store of a house is opened with. */
export interface HouseParts {
  readonly dir: string;
  readonly clock: FixedClock;
  readonly log: RecordingLog;
}

/** What a test has the deliveries of a store do in another way. */
export type Faulty = (store: DeliveryStore) => Partial<OutboxDeps['deliveries']>;

/** A store with an outbox, on a clock that a test moves; in a folder on disk unless `openStore` opens another. */
export async function openHouse(
  sink: TicketSink,
  faulty: Faulty = () => ({}),
  openStore = (parts: HouseParts): Promise<Store> => openLowdbStore(parts),
) {
  const clock = fixedClock();
  const timers = manualTimers(clock);
  const log = recordingLog();
  const dir = path.join(await mkdtemp(path.join(tmpdir(), 'mandaathulp-outbox-')), 'data');
  let store: Store;
  let outbox: Outbox;
  const open = async (): Promise<void> => {
    store = await openStore({ dir, clock, log });
    const deliveries = withFaults(store.deliveries, faulty);
    outbox = createOutbox({ deliveries, sink, clock, log, random: () => 0, schedule: timers.schedule });
  };
  const close = async (): Promise<void> => {
    await outbox.stop();
    await store.close();
  };
  await open();
  return {
    clock,
    timers,
    log,
    get store() {
      return store;
    },
    get outbox() {
      return outbox;
    },
    /** Files a ticket of its own in a conversation of its own, and wakes the outbox. */
    async file(serial = 1, filed = numbered(serial)): Promise<FiledTicket> {
      const conversation = aConversation({ key: `directline/${String(serial)}` });
      await store.conversations.turn(conversation.key, () =>
        Promise.resolve({ commit: { conversation, said: [], filed: [filed] }, result: undefined }),
      );
      outbox.wake();
      return filed;
    },
    /** Resolves when the outbox sleeps: everything that was due has been tried. */
    asleep: () => until(() => outbox.state.delivering === 0 && timers.waits.length === 1),
    /** Everything stops and starts again, as after a deploy. */
    async restart(): Promise<void> {
      await close();
      await open();
      outbox.start();
    },
    async leave(): Promise<void> {
      await close();
      await rm(path.dirname(dir), { recursive: true });
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

const numbered = (serial: number): FiledTicket =>
  aFiledTicket({
    number: `DD-2026-${String(serial).padStart(5, '0')}`,
    conversation: `directline/${String(serial)}`,
  });

const withFaults = (store: DeliveryStore, faulty: Faulty): OutboxDeps['deliveries'] => ({
  claim: (...of) => store.claim(...of),
  settle: (delivery) => store.settle(delivery),
  bringForward: (...of) => store.bringForward(...of),
  nextDue: () => store.nextDue(),
  ...faulty(store),
});
