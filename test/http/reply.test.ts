import type { Handler, Routes } from '../../src/http/reply.js';
import { route } from '../../src/http/reply.js';
import { recordingLog } from '../support/outside.js';
import type { Served } from '../support/serve.js';
import { sendRaw, serve } from '../support/serve.js';
import { until } from '../support/until.js';
import { promised } from '../tickets/support/fake-sink.js';

let server: Served;
afterEach(() => server.close(0));

const get =
  (path: string, handler: Handler): Routes =>
  (to) => {
    to.get(path, route(handler));
  };

test('afterwards comes when the answer has left', async () => {
  const order: string[] = [];
  const late = get('/late', () =>
    Promise.resolve({ status: 200, body: 'klaar', afterwards: () => order.push('afterwards') }),
  );
  server = await serve({ routes: [late] });

  const answer = await sendRaw(server.port, 'GET /late HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');

  expect(answer).toContain('klaar');
  expect(order).toEqual(['afterwards']);
});

test('afterwards comes as well for who left while the answer was made', async () => {
  const [asked, made, afterwards] = [promised(), promised(), promised()];
  const slow = get('/slow', async () => {
    asked.resolve();
    await made.promise;
    return { status: 200, body: 'klaar', afterwards: afterwards.resolve };
  });
  const log = recordingLog();
  server = await serve({ log, routes: [slow] });
  const leaving = new AbortController();
  const asking = fetch(`${server.url}/slow`, { signal: leaving.signal });
  await asked.promise;
  leaving.abort();
  await expect(asking).rejects.toThrow();
  await until(() => log.lines.some(({ event }) => event === 'http.answered'));
  made.resolve();

  await expect(afterwards.promise).resolves.toBeUndefined();
});
