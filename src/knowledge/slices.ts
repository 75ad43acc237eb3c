import { setImmediate } from 'node:timers/promises';

/** Work in small steps: at each `yield` somebody else may go first. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Does the work at once. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A step is a file, a text or a question: a millisecond or two, so that users who wait for a turn notice nothing. */
const STEPS_A_SLICE = 5;

/** Does the work some steps at a time, so that it holds up nobody. */
export async function bySlices<T>(work: Slices<T>): Promise<T> {
  for (let steps = 1; ; steps += 1) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (steps % STEPS_A_SLICE === 0) await setImmediate();
  }
}
