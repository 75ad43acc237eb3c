/** Resolves as soon as `condition` holds; fails when it does not within a few seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const tooLate = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > tooLate) throw new Error(`never came true: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
