import { randomInt } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../process/program.js';
import { startMailServer } from '../tickets/support/mail-server.js';
import type { Crowd } from './crowd.js';
import { gather, walk } from './crowd.js';
import { logFaults, mailFaults, settled, spoken, ticketFaults, ticketsIn, withLog } from './faults.js';
import type { MortalServer } from './mortal-server.js';
import { createMortalServer } from './mortal-server.js';
import type { Chance } from './seeded.js';
import { seeded } from './seeded.js';

const KILLS = 50;
const USERS = 8;
/** A kill waits this long for the moment it is meant for; then it comes anyway. */
const PATIENCE_MS = 5000;
/** Everything a drill takes place in. */
interface Scene {
  readonly server: MortalServer;
  readonly crowd: Crowd;
  readonly chance: Chance;
  /** Tells `begun` when the server begins to hand over a mail. */
  readonly mail: EventEmitter;
}

/** When the server is killed, counted from the moment that it serves. */
const MOMENTS: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  turns: ({ chance }) => wait(chance.below(400)),
  filing: async ({ crowd, chance }) => {
    await Promise.race([crowd.filing(), wait(PATIENCE_MS)]);
    await wait(chance.below(15));
  },
  mailing: async ({ mail, chance }) => {
    await Promise.race([once(mail, 'begun'), wait(PATIENCE_MS)]);
    await wait(chance.below(8));
  },
};

async function killAndRestart(scene: Scene): Promise<void> {
  const { chance, server } = scene;
  await MOMENTS[chance.pick(['turns', 'filing', 'filing', 'mailing'])]?.(scene);
  await server.kill();
  // Now and then it does not even get to serve: what the start itself does can be cut off as well.
  if (chance.below(8) === 0) await server.startAndKill(chance.below(1500));
  await server.start();
}

/** What is closed after the drill, the last first. */
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

test(
  'a server that is killed at any moment loses nothing that it accepted and does nothing twice',
  async () => {
    const chance = seeded(Number(process.env.DRILL_SEED ?? randomInt(2 ** 31)));
    const { dir, remove } = temporaryFolder();
    open.push(remove);
    const mail = new EventEmitter();
    const mailServer = await startMailServer({
      onRcptTo: (_address, _session, taken) => {
        mail.emit('begun');
        taken();
      },
    });
    open.push(() => mailServer.close());
    const server = await createMortalServer(dir, mailServer.server.port);
    open.push(() => server.kill());
    await server.start();
    const quiet = await walk(server, 'rust');
    const crowd = gather(server.url, USERS);
    open.push(crowd.disperse);
    const scene = { server, crowd, chance, mail };

    for (let kills = 0; kills < KILLS; kills += 1) await killAndRestart(scene);
    const journeys = [quiet, ...(await crowd.goHome())];
    await server.kill();
    await server.start();
    await settled(server.dataDir);
    const logged = await Promise.all(journeys.map(withLog));
    const ending = await server.stop();
    const tickets = ticketsIn(server.dataDir);

    const undisturbed = spoken(logged[0]!.log);
    expect({
      seed: chance.seed,
      ending,
      faults: [
        ...ticketFaults(journeys, tickets),
        ...mailFaults(tickets, mailServer.mails),
        ...logged.flatMap((one) => logFaults(one, undisturbed)),
      ],
    }).toEqual({ seed: chance.seed, ending: { code: 0, signal: null }, faults: [] });
  },
  15 * 60_000,
);
