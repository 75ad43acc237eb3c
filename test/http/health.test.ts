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

test('ready when everything it needs works', async () => {
  server = await serve({ routes: [healthRoutes({ store: () => Promise.resolve() })] });

  expect(await ask('/ready')).toEqual([200, { status: 'ready', checks: { store: 'ok' } }]);
});

test('not ready names what fails by a code, and stays alive', async () => {
  const checks = {
    store: () => Promise.resolve(),
    mail: () => Promise.reject(new HelpdeskError('sink_unreachable', { host: 'smtp.geheim.example' })),
    other: () => Promise.reject(new Error('wachtwoord')),
  };
  server = await serve({ routes: [healthRoutes(checks)] });

  expect(await ask('/ready')).toEqual([
    503,
    { status: 'not_ready', checks: { store: 'ok', mail: 'sink_unreachable', other: 'unexpected' } },
  ]);
  expect(await ask('/health')).toEqual([200, { status: 'alive' }]);
});

test('a check that hangs counts as failed', async () => {
  server = await serve({ routes: [healthRoutes({ store: () => new Promise(() => undefined) })] });

  expect(await ask('/ready')).toEqual([503, { status: 'not_ready', checks: { store: 'too_slow' } }]);
});
