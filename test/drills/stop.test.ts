import { PATIENCE_MS } from '../process/stand.js';
import { walk } from './crowd.js';
import type { Scene } from './drill.js';
import { perform } from './drill.js';
import { openPost } from './post.js';
import { seeded } from './seeded.js';
import { lowdbStand, startAll } from './stands.js';

jest.setTimeout(PATIENCE_MS);

const LONGEST_STOP_MS = 10_000;
const SIZE = { users: 6, thinkMs: 100 };

/** What is closed after a test, the last first. */
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

test('a stop in the middle of turns and slow mails takes less than ten seconds and loses nothing', async () => {
  const took: number[] = [];
  const stop = async ({ stand, post, crowd }: Scene): Promise<void> => {
    post.mood = 'slow';
    await Promise.all([post.begun(), crowd.filing()]);
    const asked = Date.now();
    const [ending] = await Promise.all(stand.servers.map((server) => server.stop()));
    took.push(Date.now() - asked);
    post.mood = 'good';
    expect(ending).toEqual({ code: 0, signal: null });
    await startAll(stand);
  };

  const { faults } = await perform({ open: lowdbStand(), size: SIZE, rounds: 2, trouble: stop }, seeded(1));

  expect(faults).toEqual([]);
  expect(took).toHaveLength(2);
  expect(Math.max(...took)).toBeLessThan(LONGEST_STOP_MS);
});

test('a mail server that never answers does not keep it from stopping, and the mails wait', async () => {
  const post = await openPost();
  open.push(() => post.close());
  const stand = await lowdbStand()({ smtpPort: post.port });
  open.push(() => stand.close());
  post.mood = 'silent';
  await startAll(stand);
  const { told } = await walk(stand, 'rust');

  const asked = Date.now();
  const [ending] = await Promise.all(stand.servers.map((server) => server.stop()));
  const took = Date.now() - asked;

  expect(ending).toEqual({ code: 0, signal: null });
  expect(took).toBeLessThan(LONGEST_STOP_MS);
  const states = (await stand.tickets()).flatMap(({ deliveries }) =>
    deliveries.map(({ id, state }) => `${id} ${state}`),
  );
  expect(states).toEqual([`${told}/helpdesk waiting`, `${told}/confirmation waiting`]);
});
