import { setImmediate } from 'node:timers/promises';

/** Resolves when a condition holds; fails the test when it does not within `milliseconds`. */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 5000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`It did not come to be within ${milliseconds} ms: ${holds.toString()}`);
    await setImmediate();
  }
}
