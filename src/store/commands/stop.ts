/** Somebody has stopped the command. */
export class Stopped extends Error {}

/**
 * Hears the signals that stop a command. The first one lets it end in order, a second one ends it at once.
 * @returns throws `Stopped` once there was one
 */
export function stopSignal(): () => void {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return () => {
    if (isStopped) throw new Stopped();
  };
}
