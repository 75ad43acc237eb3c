import { once } from 'node:events';
import { Agent, get as request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setImmediate as later } from 'node:timers/promises';
import type { Routes } from '../../src/http/reply.js';
import { route } from '../../src/http/reply.js';
import { createRequestIds } from '../../src/http/request-ids.js';
import type { RecordingLog } from '../support/outside.js';
import { recordingLog } from '../support/outside.js';
import type { Served } from '../support/serve.js';
import { sendRaw, serve } from '../support/serve.js';

let server: Served;
let log: RecordingLog;
afterEach(() => server.close(0));

/** A server whose handler logs a line before and after it waited. */
async function start(): Promise<void> {
  let count = 0;
  log = recordingLog();
  const requests = createRequestIds({
    log,
    randomId: () => `${String((count += 1)).padStart(8, '0')}-0000-4000-8000-000000000000`,
  });
  const work: Routes = (to) => {
    to.get(
      '/work/:name',
      route(async ({ params }) => {
        requests.log.info({ step: 1, ...(params as object) }, 'work');
        await later();
        requests.log.info({ step: 2, ...(params as object) }, 'work');
        return { status: 200 };
      }),
    );
  };
  server = await serve({ log: requests.log, begin: requests.begin, routes: [work] });
}

/** Asks over one connection after another request, as proxies do. */
async function ask(agent: Agent, name: string): Promise<string> {
  const [response] = (await once(request(`${server.url}/work/${name}`, { agent }), 'response')) as [
    NodeJS.ReadableStream & { headers: Record<string, string> },
  ];
  await text(response);
  return response.headers['x-request-id'] ?? '';
}
const idsOf = (name: string) =>
  log.lines.filter(({ fields }) => fields.name === name).map(({ fields }) => fields.request);

test('all that is logged for a request carries the id that its answer names, also side by side and on one connection', async () => {
  await start();
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });

  const ids = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ask(agent, name)));

  expect(new Set(ids).size).toBe(6);
  for (const [nth, name] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
    expect(idsOf(name)).toEqual([ids[nth], ids[nth]]);
  }
  const answered = log.lines.filter(({ event }) => event === 'http.answered');
  expect(answered.map(({ fields }) => fields.request).toSorted()).toEqual(ids.toSorted());
  agent.destroy();
});

test('an id that a caller sends along is not believed', async () => {
  await start();

  const { headers } = await fetch(`${server.url}/work/a`, { headers: { 'x-request-id': 'van-mij' } });

  expect(headers.get('x-request-id')).toBe('000000010000');
});

test('a request that is refused has an id as well, also one whose address cannot be read', async () => {
  await start();

  const { headers } = await fetch(`${server.url}/elders/Jan`);
  const answer = await sendRaw(server.port, 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n');

  expect(headers.get('x-request-id')).toBe('000000010000');
  expect(answer).toContain('x-request-id: 000000020000');
  const refused = log.lines.filter(({ event }) => event === 'http.refused');
  expect(refused.map(({ fields }) => [fields.request, fields.route])).toEqual([
    ['000000010000', 'none'],
    ['000000020000', 'none'],
  ]);
});
