import { HelpdeskError } from '../../src/domain/errors.js';
import { healthRoutes } from '../../src/http/health.js';
import type { Served } from '../support/serve.js';
import { serve } from '../support/serve.js';

let server: Served;
afterEach(() => server.close(0));

const ask = async (path: string) => {
  const response = await fetch(server.url + path);
  return [response.status, (await response.json()) as unknown];
};
const works = () => Promise.resolve();
const absent = () => Promise.resolve('absent');

test('ready when everything it needs works', async () => {
  server = await serve({ routes: [healthRoutes({ needed: { store: works } })] });

  expect(await ask('/ready')).toEqual([200, { status: 'ready', checks: { store: 'ok' } }]);
});

test('not ready names what fails by a code, and stays alive', async () => {
  const needed = {
    store: () => Promise.reject(new HelpdeskError('store_unwritable', { dir: '/geheim' })),
    articles: works,
    other: () => Promise.reject(new Error('wachtwoord')),
  };
  server = await serve({ routes: [healthRoutes({ needed })] });

  expect(await ask('/ready')).toEqual([
    503,
    { status: 'not_ready', checks: { store: 'store_unwritable', articles: 'ok', other: 'unexpected' } },
  ]);
  expect(await ask('/health')).toEqual([200, { status: 'alive' }]);
});

test('what it can do without is told, and keeps nobody away', async () => {
  const wanted = {
    mail: () => Promise.reject(new HelpdeskError('sink_unreachable', { host: 'smtp.geheim.example' })),
    register: absent,
  };
  server = await serve({ routes: [healthRoutes({ needed: { store: works }, wanted })] });

  expect(await ask('/ready')).toEqual([
    200,
    { status: 'ready', checks: { store: 'ok', mail: 'sink_unreachable', register: 'absent' } },
  ]);
});

test('what it needs and is not there keeps it from being ready', async () => {
  server = await serve({ routes: [healthRoutes({ needed: { articles: absent } })] });

  expect(await ask('/ready')).toEqual([503, { status: 'not_ready', checks: { articles: 'absent' } }]);
});

test('not ready while it stops, whatever works', async () => {
  let stopping = false;
  server = await serve({
    routes: [healthRoutes({ needed: { store: works }, stopping: () => stopping })],
  });
  const before = await ask('/ready');
  stopping = true;

  expect([before[0], await ask('/ready')]).toEqual([200, [503, { status: 'stopping' }]]);
});

test('a crowd that asks at once is looked at once', async () => {
  let looks = 0;
  let open_ = (): void => undefined;
  const store = () => {
    looks += 1;
    return new Promise<void>((resolve) => (open_ = resolve));
  };
  server = await serve({ routes: [healthRoutes({ needed: { store } })] });
  const crowd = Array.from({ length: 20 }, () => ask('/ready'));
  // Whoever asks after them comes in after them.
  await ask('/health');
  open_();

  expect(new Set((await Promise.all(crowd)).map(([status]) => status))).toEqual(new Set([200]));
  expect(looks).toBe(1);
});

test('a check that hangs counts as failed', async () => {
  const needed = { store: () => new Promise(() => undefined) };
  server = await serve({ routes: [healthRoutes({ needed })] });

  expect(await ask('/ready')).toEqual([503, { status: 'not_ready', checks: { store: 'too_slow' } }]);
});
