import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process can be held to one core here. */
export const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** What starts a process on one core: the first for what is measured, the second for what measures. */
export const onCore = (core: 0 | 1): readonly [string, ...string[]] | undefined =>
  canPin ? ['taskset', '-c', String(core)] : undefined;

/** Holds this process to a core. */
export function holdTo(core: 0 | 1): void {
  if (canPin) spawnSync('taskset', ['-c', '-p', String(core), String(process.pid)]);
}

/** The most memory that a process had at one time, in megabytes; not known outside Linux. */
export function peakMegabytes(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? NaN) / 1024;
  } catch {
    return NaN;
  }
}

/** Milliseconds of a core that a process has used; not known outside Linux. Other work on the computer does not count. */
export function cpuMilliseconds(pid: number): number {
  try {
    // The name of the process comes first, in brackets, and may hold spaces. Times are in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

const LOOK_MS = 500;
/** Whoever uses less of a core does nothing that would slow others down. */
const AT_REST = 0.03;

/** Resolves when processes do nothing any more; at once where nobody can know. */
export async function rests(pids: readonly number[]): Promise<void> {
  const used = (): number => pids.reduce((sum, pid) => sum + cpuMilliseconds(pid), 0);
  for (let before = used(), after; ; before = after) {
    await wait(LOOK_MS);
    after = used();
    if (!(after - before > LOOK_MS * AT_REST)) return;
  }
}
