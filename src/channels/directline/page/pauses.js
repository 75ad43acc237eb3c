// @ts-check
/** Waits between two attempts, which end early when something says that trying again makes sense. */

/** @param {number} attempt */
export const backOff = (attempt) => Math.min(8, 2 ** attempt) * 1000 * (0.5 + Math.random() / 2);

/** @typedef {ReturnType<typeof createPauses>} Pauses */
export function createPauses() {
  /** @type {Set<() => void>} */
  const sleepers = new Set();
  return {
    /** @param {number} ms @returns {Promise<void>} */
    pause: (ms) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        sleepers.add(wake);
      }),
    endAll() {
      for (const wake of [...sleepers]) wake();
    },
  };
}
