/**
 * Runs at most `most` jobs at the same time and lets `mostWaiting` more wait, in the order they came; a job that
 * comes when it is full is not run, and gives `undefined`.
 */
export function createFewAtOnce(most: number, mostWaiting: number) {
  let running = 0;
  const waiting: (() => void)[] = [];

  async function place(): Promise<void> {
    if (running < most) running += 1;
    // Whoever ends hands its place over, so nobody slips in between.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
  return async <T>(job: () => Promise<T>): Promise<T | undefined> => {
    if (running >= most && waiting.length >= mostWaiting) return undefined;
    await place();
    try {
      return await job();
    } finally {
      leave();
    }
  };
}
