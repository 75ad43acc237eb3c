import { setTimeout as wait } from 'node:timers/promises';
import type { CrowdSize } from './crowd.js';
import type { Drill, Scene } from './drill.js';
import type { OpenStand } from './stands.js';

/** A kill waits this long for the moment it is meant for; then it comes anyway. */
const PATIENCE_MS = 5000;

/** When a server is killed, counted from the moment that all serve. */
const MOMENTS: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  turns: ({ chance }) => wait(chance.below(400)),
  filing: async ({ crowd, chance }) => {
    await Promise.race([crowd.filing(), wait(PATIENCE_MS, undefined, { ref: false })]);
    await wait(chance.below(15));
  },
  mailing: async ({ post, chance }) => {
    await Promise.race([post.begun(), wait(PATIENCE_MS, undefined, { ref: false })]);
    await wait(chance.below(8));
  },
};

async function killAndRestart(scene: Scene): Promise<void> {
  const { chance, stand } = scene;
  await MOMENTS[chance.pick(['turns', 'filing', 'filing', 'mailing'])]?.(scene);
  const server = chance.pick(stand.servers);
  await server.kill();
  // Now and then it does not even get to serve: what the start itself does can be cut off as well.
  if (chance.below(8) === 0) await server.startAndKill(chance.below(1500));
  await server.start();
}

/** `kill -9` of one of the servers, at moments at which there is most to lose, again and again. */
export const killDrill = (open: OpenStand, size: CrowdSize, kills: number): Drill => ({
  open,
  size,
  rounds: kills,
  trouble: killAndRestart,
});
