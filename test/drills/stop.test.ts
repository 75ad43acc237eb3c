import { EventEmitter, once } from 'node:events';
import { temporaryFolder } from '../process/program.js';
import { PATIENCE_MS } from '../process/stand.js';
import { startMailServer } from '../tickets/support/mail-server.js';
import { gather, walk } from './crowd.js';
import { logFaults, mailFaults, settled, spoken, ticketFaults, ticketsIn, withLog } from './faults.js';
import { createMortalServer } from './mortal-server.js';

jest.setTimeout(PATIENCE_MS);

const STOPPED = { code: 0, signal: null };
const LONGEST_STOP_MS = 10_000;

/** What is closed after a test, the last first. */
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A server whose mails begin only when the mail server is done with `hold`. */
async function begin(hold: (taken: () => void) => void) {
  const { dir, remove } = temporaryFolder();
  open.push(remove);
  const mail = new EventEmitter();
  const mailServer = await startMailServer({
    onMailFrom: (_address, _session, taken) => {
      mail.emit('begun');
      hold(taken);
    },
  });
  open.push(() => mailServer.close());
  const server = await createMortalServer(dir, mailServer.server.port);
  open.push(() => server.kill());
  await server.start();
  return { server, mail, mailServer };
}

test('a stop in the middle of turns and slow mails takes less than ten seconds and loses nothing', async () => {
  let slowness = 1000;
  const { server, mail, mailServer } = await begin((taken) => setTimeout(taken, slowness));
  const quiet = await walk(server, 'rust');
  const crowd = gather(server.url, 6);
  open.push(crowd.disperse);
  await Promise.all([once(mail, 'begun'), crowd.filing()]);

  const asked = Date.now();
  const ending = await server.stop();
  const took = Date.now() - asked;
  slowness = 0;
  await server.start();
  const journeys = [quiet, ...(await crowd.goHome())];
  await settled(server.dataDir);
  const logged = await Promise.all(journeys.map(withLog));
  const tickets = ticketsIn(server.dataDir);

  expect(ending).toEqual(STOPPED);
  expect(took).toBeLessThan(LONGEST_STOP_MS);
  expect([
    ...ticketFaults(journeys, tickets),
    ...mailFaults(tickets, mailServer.mails),
    ...logged.flatMap((one) => logFaults(one, spoken(logged[0]!.log))),
  ]).toEqual([]);
});

test('a mail server that never answers does not keep it from stopping, and the mails wait', async () => {
  const { server, mail } = await begin(() => undefined);
  const begun = once(mail, 'begun');
  const { told } = await walk(server, 'rust');
  await begun;

  const asked = Date.now();
  const ending = await server.stop();
  const took = Date.now() - asked;

  expect(ending).toEqual(STOPPED);
  expect(took).toBeLessThan(LONGEST_STOP_MS);
  const states = ticketsIn(server.dataDir).flatMap(({ deliveries }) =>
    deliveries.map(({ id, state }) => `${id} ${state}`),
  );
  expect(states).toEqual([`${told}/helpdesk waiting`, `${told}/confirmation waiting`]);
});
