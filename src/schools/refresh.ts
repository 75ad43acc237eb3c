import { codeOf, unlessDamaged } from '../domain/errors.js';
import type { Clock, Log } from '../domain/outside.js';
import type { Register, RegisterStore } from '../domain/school.js';
import { importWhen } from './import.js';
import { whyRefused } from './refusal.js';
import { fromUrl } from './sources.js';

const DAY_MS = 86_400_000;
/** DUO publishes once a month. */
const AGE_MS = 30 * DAY_MS;
/** After a failure. */
const AGAIN_MS = DAY_MS;
const LOOK_MS = 3_600_000;

/** What is fetched again and again, and where it goes. */
export interface RefreshDeps {
  /** Where the files are; with none, nothing is ever refreshed. */
  readonly urls: readonly string[];
  readonly store: RegisterStore;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Told after each import. */
  readonly onImported?: () => void;
  /** How often it is looked whether the register is too old. */
  readonly everyMs?: number;
}

/**
 * Keeps the register fresh by itself: imports at once when there is none, and again a month after the last import.
 * A failure is logged and tried again the next day. Never throws, and nobody has to wait for it.
 * @returns how to stop it: a download that runs is broken off
 */
export function startRefresh(deps: RefreshDeps): () => Promise<void> {
  const { urls, everyMs = LOOK_MS } = deps;
  if (urls.length === 0) return () => Promise.resolve();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let next = 0;
  const look = (): void => {
    if (running || deps.clock.now().getTime() < next) return;
    running = refresh(deps, stopping.signal).then((at) => {
      next = at;
      running = undefined;
    });
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}

/** Imports when it is time. Says when to look again, in milliseconds. */
async function refresh(deps: RefreshDeps, signal: AbortSignal): Promise<number> {
  const { log, clock } = deps;
  try {
    const due = dueAt(await unlessDamaged(deps.store.load()));
    if (clock.now().getTime() < due) return due;
    await importIfDue(deps, signal);
    deps.onImported?.();
    return clock.now().getTime() + AGE_MS;
  } catch (error) {
    // Another process is at it: whether it succeeded shows at the next look.
    if (codeOf(error) === 'import_running') return 0;
    if (!signal.aborted) log.warn({ code: codeOf(error), why: whyRefused(error) }, 'schools.refresh_failed');
    return clock.now().getTime() + AGAIN_MS;
  }
}

/** Of many processes that find the register too old, the first imports, and the others find it young enough then. */
async function importIfDue(deps: RefreshDeps, signal: AbortSignal): Promise<void> {
  const { urls, clock, log, fetch } = deps;
  const report = await importWhen(
    (now) => clock.now().getTime() >= dueAt(now),
    urls.map((url) => fromUrl(url, { fetch, signal })),
    deps,
  );
  if (!report) return;
  const { files, open, newlyClosed } = report;
  const refused = files.reduce((sum, file) => sum + file.refused.length, 0);
  log.info({ files: files.length, open, newlyClosed, refused }, 'schools.refreshed');
}

/** A month after the last import; 0, long ago, when there is no register. */
const dueAt = (register: Register | undefined): number =>
  register ? Date.parse(register.importedAt) + AGE_MS : 0;
