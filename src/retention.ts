import { codeOf } from './domain/errors.js';
import type { Outside } from './domain/outside.js';
import type { Store } from './domain/store.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Deletes what is past its term, at start and each hour. @returns stops it */
export function startRetention({
  store,
  days,
  clock,
  log,
}: Pick<Outside, 'clock' | 'log'> & {
  readonly store: Pick<Store, 'sweep'>;
  readonly days: number;
}): () => void {
  const sweep = async (): Promise<void> => {
    try {
      const deleted = await store.sweep(new Date(clock.now().getTime() - days * DAY_MS));
      if (deleted > 0) log.info({ deleted }, 'retention.swept');
    } catch (error) {
      log.error({ code: codeOf(error) }, 'retention.failed');
    }
  };
  void sweep();
  const timer = setInterval(() => void sweep(), HOUR_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
