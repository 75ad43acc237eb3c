import { randomInt } from 'node:crypto';
import { PATIENCE_MS } from '../process/stand.js';
import { databaseDrill } from './database.js';
import type { Drill } from './drill.js';
import { perform } from './drill.js';
import { killDrill } from './kill.js';
import { postgresStand } from './postgres-stand.js';
import { seeded } from './seeded.js';

jest.setTimeout(2 * PATIENCE_MS);

/** Enough to find a fault of each kind sooner or later; `npm run drills` has many more of both. */
const SIZE = { users: 10, thinkMs: 200 };

test.each<[string, Drill]>([
  ['one of three processes on one database is killed', killDrill(postgresStand(3), SIZE, 4)],
  ['the database is stopped and started under three processes', databaseDrill(3, SIZE, 2)],
])('when %s, nothing accepted is lost and nothing is done twice', async (_case, drill) => {
  const seed = Number(process.env.DRILL_SEED ?? randomInt(2 ** 31));
  const { faults, tickets, turns } = await perform(drill, seeded(seed));

  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(tickets).toBeGreaterThan(SIZE.users);
  expect(turns).toBe(16 * tickets);
});
