import { setTimeout as wait } from 'node:timers/promises';
import type { Disk, DiskKind } from '../process/disk.js';
import { temporaryFolder } from '../process/program.js';
import { until } from '../support/until.js';
import type { CrowdSize } from './crowd.js';
import type { Drill, Scene } from './drill.js';
import type { OpenStand, Stand } from './stands.js';
import { lowdbStand } from './stands.js';

/** A disk is full for this long at most, and has room for this long at least. */
const LONGEST_FULL_MS = 1500;
const ROOM_MS = 1000;
/** After this there must be service again. */
const PATIENCE_MS = 30_000;

async function fillAndFree({ stand, chance, crowd }: Scene, disk: Disk | undefined): Promise<void> {
  const pid = stand.servers[0]?.pid ?? 0;
  await Promise.race([crowd.filing(), wait(PATIENCE_MS, undefined, { ref: false })]);
  await wait(chance.below(15));
  disk?.fill(pid);
  await wait(chance.below(LONGEST_FULL_MS));
  disk?.free(pid);
  await until(async () => (await fetch(`${stand.url}/ready`)).ok, PATIENCE_MS);
  await wait(ROOM_MS);
}

/** A disk that is full at a bad moment, and then has room again, many times; the program goes on all the while. */
export function diskDrill(kind: DiskKind, size: CrowdSize, rounds: number): Drill {
  let disk: Disk | undefined;
  const open: OpenStand = async (needs): Promise<Stand> => {
    const { dir, remove } = temporaryFolder();
    const made = (disk = kind.make(dir));
    const stand = await lowdbStand(made.dataDir)(needs);
    return {
      ...stand,
      async close() {
        await stand.close();
        made.remove();
        remove();
      },
    };
  };
  return { open, size, rounds, trouble: (scene) => fillAndFree(scene, disk) };
}
