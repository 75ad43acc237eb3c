import { setTimeout as wait } from 'node:timers/promises';
import { until } from '../support/until.js';
import type { CrowdSize } from './crowd.js';
import type { Drill, Scene } from './drill.js';
import type { PostgresStand } from './postgres-stand.js';
import { postgresStand } from './postgres-stand.js';

/** PostgreSQL is away for this long at most, and there for this long at least. */
const LONGEST_AWAY_MS = 3000;
const THERE_MS = 1500;
/** After this there must be service again. */
const PATIENCE_MS = 60_000;

async function stopAndStart({ crowd, chance }: Scene, stand: PostgresStand, round: number): Promise<void> {
  await Promise.race([crowd.filing(), wait(PATIENCE_MS, undefined, { ref: false })]);
  await wait(chance.below(15));
  // In order, and as when the power fails: by turns.
  await (round % 2 === 0 ? stand.postgres.stop() : stand.postgres.kill());
  await wait(chance.below(LONGEST_AWAY_MS));
  await stand.postgres.start();
  for (const { url } of stand.servers) await until(async () => (await fetch(`${url}/ready`)).ok, PATIENCE_MS);
  await wait(THERE_MS);
}

/** PostgreSQL stopped and started under processes that go on all the while. */
export function databaseDrill(processes: number, size: CrowdSize, rounds: number): Drill {
  let stand: PostgresStand | undefined;
  return {
    open: async (needs) => (stand = await postgresStand(processes)(needs)),
    size,
    rounds,
    trouble: (scene, round) => stopAndStart(scene, stand!, round),
  };
}
