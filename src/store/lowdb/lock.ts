import { open, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { Clock, Log } from '../../domain/outside.js';
import { systemCode } from './store-error.js';

const HEARTBEAT_MS = 5_000;
/** A lock whose heartbeat is older than this has no owner any more, whatever its pid says. */
const STALE_MS = 20_000;

/** Who has, or had, the folder. */
const Owner = z.strictObject({
  version: z.literal(1),
  pid: z.int(),
  host: z.string(),
  /** When the process started, in milliseconds: pids come back, in a container even at every start. */
  startedAt: z.number(),
  released: z.boolean(),
});
type Owner = z.infer<typeof Owner>;

const thisProcess = (): Owner => ({
  version: 1,
  pid: process.pid,
  host: hostname(),
  startedAt: performance.timeOrigin,
  released: false,
});

/** What is taken, and who is told when it is lost. */
export interface LockDeps {
  readonly dir: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when another process has taken the folder, as after a computer that slept. */
  readonly onLost: (reason: HelpdeskError) => void;
}

/**
 * Takes a folder for this process alone. Each taking makes a file of its own, `store.lock.<n>`, one higher
 * than the one before, which stays when it is released: so of two that find the same lock without an owner,
 * only one can make the next, and one that comes late finds a higher number than its own.
 * @returns how to let the folder go
 * @throws HelpdeskError `store_locked`
 */
export async function takeLock(deps: LockDeps): Promise<() => Promise<void>> {
  const current = await latest(deps.dir);
  if (current > 0) await checkFree(deps, current);
  const mine = current + 1;
  if (!(await create(deps, mine))) return takeLock(deps);
  if ((await latest(deps.dir)) !== mine) {
    await rm(lockFile(deps.dir, mine), { force: true });
    return takeLock(deps);
  }
  await rm(lockFile(deps.dir, current), { force: true });
  return keep(deps, mine);
}

const lockFile = (dir: string, generation: number): string => path.join(dir, `store.lock.${generation}`);

/** The highest lock there is; 0 when there is none. */
async function latest(dir: string): Promise<number> {
  const names = await readdir(dir);
  return Math.max(0, ...names.map((name) => Number(/^store\.lock\.([0-9]+)$/.exec(name)?.[1] ?? 0)));
}

async function create({ dir, clock }: LockDeps, generation: number): Promise<boolean> {
  const handle = await open(lockFile(dir, generation), 'wx', 0o600).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(JSON.stringify(thisProcess()));
    await handle.utimes(clock.now(), clock.now());
  } finally {
    await handle.close();
  }
  return true;
}

async function checkFree({ dir, clock }: LockDeps, generation: number): Promise<void> {
  const file = lockFile(dir, generation);
  const [owner, beat] = await Promise.all([
    readFile(file, 'utf8').then(ownerOf, () => undefined),
    stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ),
  ]);
  if (owner?.released || clock.now().getTime() - beat > STALE_MS) return;
  // An owner that cannot be read is one that is just writing itself down.
  if (!owner || isAlive(owner)) {
    throw new HelpdeskError('store_locked', { dir, pid: owner?.pid, host: owner?.host });
  }
}

function ownerOf(text: string): Owner | undefined {
  try {
    return Owner.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host, startedAt }: Owner): boolean {
  // Of another computer only the heartbeat can tell.
  if (host !== hostname()) return true;
  if (pid === process.pid) return startedAt === performance.timeOrigin;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

function keep({ dir, clock, log, onLost }: LockDeps, mine: number): () => Promise<void> {
  const file = lockFile(dir, mine);
  const beat = async (): Promise<void> => {
    if ((await latest(dir)) === mine) return utimes(file, clock.now(), clock.now());
    clearInterval(timer);
    onLost(new HelpdeskError('store_unwritable', { dir, why: 'lock_lost' }));
  };
  const timer = setInterval(() => {
    beat().catch((error: unknown) => {
      log.warn({ system: systemCode(error) }, 'store.lock.heartbeat_failed');
    });
  }, HEARTBEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await markReleased(file).catch((error: unknown) => {
      log.warn({ system: systemCode(error) }, 'store.lock.release_failed');
    });
  };
}

async function markReleased(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.truncate();
    await handle.writeFile(JSON.stringify({ ...thisProcess(), released: true }));
  } finally {
    await handle.close();
  }
}
