import { randomInt } from 'node:crypto';
import { PATIENCE_MS } from '../process/stand.js';
import { perform } from './drill.js';
import { killDrill } from './kill.js';
import { seeded } from './seeded.js';
import { lowdbStand } from './stands.js';

jest.setTimeout(PATIENCE_MS);

/** Enough to find a fault of each kind sooner or later; `npm run drills` has many more of both. */
const SIZE = { users: 10, thinkMs: 200 };
const KILLS = 8;

test('a server that is killed at any moment loses nothing that it accepted and does nothing twice', async () => {
  const seed = Number(process.env.DRILL_SEED ?? randomInt(2 ** 31));
  const { faults, tickets, turns } = await perform(killDrill(lowdbStand(), SIZE, KILLS), seeded(seed));

  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(tickets).toBeGreaterThan(SIZE.users);
  expect(turns).toBe(16 * tickets);
});
