import type { Delivery, TicketSink } from '../../../src/domain/delivery.js';

/** A sink that does what the test says, and remembers what it was asked. */
export function fakeSink(deliver: (delivery: Delivery) => Promise<void> = () => Promise.resolve()) {
  const asked: Delivery[] = [];
  const sink: TicketSink = {
    name: 'fake',
    async deliver(_, delivery) {
      asked.push(delivery);
      await deliver(delivery);
    },
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { sink, asked };
}

/** A promise that a test resolves. */
export function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((yes) => {
    resolve = yes;
  });
  return { promise, resolve };
}
