import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBot } from '../../src/bot/bot.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { fromTeams, teamsOnLoopback } from '../channels/teams/loopback.js';
import { startMicrosoft } from '../channels/teams/microsoft.js';
import { botDeps } from '../support/conversation.js';
import { fixedClock, recordingLog } from '../support/outside.js';
import { PATIENCE_MS } from '../process/stand.js';
import { anyActivity } from './bodies.js';

jest.setTimeout(PATIENCE_MS);

/** Field by field either what Teams would send, or anything. */
const partly = fc.record({ odd: anyActivity, kept: fc.infiniteStream(fc.boolean()) });

test('whatever an activity with a good token holds, Teams hears of no fault in us', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-'));
  const clock = fixedClock();
  const log = recordingLog();
  const store = await openLowdbStore({ dir, clock, log });
  const bot = createBot({ ...botDeps(store, clock), log });
  const microsoft = await startMicrosoft();
  const loopback = await teamsOnLoopback(microsoft, (context, speak) => bot.run(context, speak));
  const served: number[] = [];

  await fc.assert(
    fc.asyncProperty(partly, async ({ odd, kept }) => {
      const parts = Object.fromEntries(Object.entries(odd).filter(() => !kept.next().value));
      const { status } = await loopback.post({ ...fromTeams(microsoft), ...parts });
      expect(status).toBeLessThan(500);
      if (status < 300) served.push(status);
    }),
    { seed: 4, numRuns: 300, endOnFailure: true },
  );
  expect(log.lines.filter(({ event }) => event === 'turn.failed')).toEqual([]);
  expect(served.length).toBeGreaterThan(50);
  expect(await loopback.post(fromTeams(microsoft, { text: 'hallo' }))).toMatchObject({ status: 200 });

  await loopback.close();
  await microsoft.close();
  await store.close();
  await rm(dir, { recursive: true });
});
