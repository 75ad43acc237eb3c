import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { HelpdeskError } from '../../src/domain/errors.js';
import { addressOf } from '../../src/http/address.js';
import { readJson } from '../../src/http/body.js';
import { createLimiter } from '../../src/http/limiter.js';
import { inMemory } from '../../src/store/allowance.js';
import type { Handler, Routes } from '../../src/http/reply.js';
import { route } from '../../src/http/reply.js';
import { createHttpServer } from '../../src/http/server.js';
import type { RecordingLog } from '../support/outside.js';
import { recordingLog, silentLog } from '../support/outside.js';
import type { Served } from '../support/serve.js';
import { sendRaw, serve } from '../support/serve.js';

let server: Served;
afterEach(() => server.close(0));

const post =
  (path: string, handler: Handler): Routes =>
  (to) => {
    to.post(path, route(handler));
  };
const get =
  (path: string, handler: Handler): Routes =>
  (to) => {
    to.get(path, route(handler));
  };
const echo = post('/echo', async (request) => ({ status: 200, body: { got: await readJson(request, 100) } }));
const sendJson = (body: string, headers = {}) =>
  fetch(`${server.url}/echo`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
const failure = async (response: Response) => [
  response.status,
  ((await response.json()) as Failure).error.code,
];
/** What is logged of requests beside that they were answered. */
const failures = ({ lines }: RecordingLog) => lines.filter(({ event }) => event !== 'http.answered');
interface Failure {
  error: { code: string; message: string };
}

test('a JSON body reaches the handler, and its value the caller', async () => {
  server = await serve({ routes: [echo] });

  const response = await sendJson('{"a":[1,"é"]}');

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ got: { a: [1, 'é'] } });
});

test('an absent body is no mistake of the reader', async () => {
  server = await serve({ routes: [echo] });

  const response = await fetch(`${server.url}/echo`, { method: 'POST' });

  expect(await response.json()).toEqual({});
});

test.each([
  ['broken JSON', '{"a":'],
  ['a key that names the prototype', '{"a":{"__proto__":{"b":1}}}'],
  ['the same key, escaped', '{"\\u005f_proto__":{"b":1}}'],
  ['JSON nested forty-one deep', `${'['.repeat(41)}${']'.repeat(41)}`],
])('%s is refused', async (_what, body) => {
  server = await serve({ routes: [echo] });

  expect(await failure(await sendJson(body))).toEqual([400, 'BadArgument']);
});

test.each([
  ['plain text', { 'content-type': 'text/plain' }],
  ['something that only looks like JSON', { 'content-type': 'application/jsonp' }],
  ['a packed body', { 'content-encoding': 'gzip' }],
])('%s is refused', async (_what, headers) => {
  server = await serve({ routes: [echo] });

  expect(await failure(await sendJson('{}', headers))).toEqual([415, 'UnsupportedMediaType']);
});

test('a limit counts characters, not bytes', async () => {
  server = await serve({ routes: [echo] });

  expect(await failure(await sendJson(JSON.stringify('a'.repeat(99))))).toEqual([413, 'MessageSizeTooBig']);
  expect((await sendJson(JSON.stringify('€'.repeat(98)))).status).toBe(200);
});

test('a body far over the limit is told so, and the connection lives on', async () => {
  server = await serve({ routes: [echo] });

  expect(await failure(await sendJson(JSON.stringify('a'.repeat(5_000_000))))).toEqual([
    413,
    'MessageSizeTooBig',
  ]);
  expect((await sendJson('{}')).status).toBe(200);
});

test('an unknown path and a wrong method are refused in the same shape', async () => {
  server = await serve({ routes: [echo] });

  expect(await failure(await fetch(`${server.url}/nothing`))).toEqual([404, 'NotFound']);
  expect(await failure(await fetch(`${server.url}/echo`))).toEqual([405, 'MethodNotAllowed']);
});

test.each([
  ['GET //[ HTTP/1.1', 'a'],
  ['GET /%E0%A4%A HTTP/1.1', 'a'],
  ['GET http://[ HTTP/1.1', 'a'],
  ['GET /echo HTTP/1.1', '['],
  ['GET /echo HTTP/1.1', '%'],
  ['GET /echo HTTP/1.1', 'a b'],
  ['GET /echo HTTP/1.1', 'a:99999'],
  ['POST x:y HTTP/1.0', ''],
])('"%s" to host "%s" is refused, and the server lives on', async (line, host) => {
  server = await serve({ routes: [echo] });

  const answer = await sendRaw(server.port, `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
  expect((await sendJson('{}')).status).toBe(200);
});

test('what a handler throws is told by a code, logged once, and repeats nothing', async () => {
  const log = recordingLog();
  const fails = post('/fails', () => Promise.reject(new Error('geheim van de gebruiker')));
  server = await serve({ log, routes: [fails] });

  const response = await fetch(`${server.url}/fails`, { method: 'POST', body: 'ook geheim' });
  const body = await response.text();

  expect([response.status, body]).toEqual([
    500,
    '{"error":{"code":"InternalServerError","message":"Something went wrong here."}}',
  ]);
  expect(failures(log).map(({ level, event, fields }) => [level, event, fields.code, fields.route])).toEqual([
    ['error', 'http.failed', 'InternalServerError', '/fails'],
  ]);
  expect(JSON.stringify(log.lines)).toContain('server.test.ts');
  expect(JSON.stringify(log.lines)).not.toContain('geheim');
});

test('a failure of ours gets its own status and code in the log', async () => {
  const log = recordingLog();
  const full = get('/full', () => Promise.reject(new HelpdeskError('store_unwritable', { errno: 'ENOSPC' })));
  const busy = get('/busy', () => Promise.reject(new HelpdeskError('conversation_busy')));
  server = await serve({ log, routes: [full, busy] });

  expect(await failure(await fetch(`${server.url}/full`))).toEqual([503, 'ServiceError']);
  const waits = await fetch(`${server.url}/busy`);
  expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, '2']);
  expect(failures(log).map(({ level, fields }) => [level, fields.failure])).toEqual([
    ['error', 'store_unwritable'],
    ['info', 'conversation_busy'],
  ]);
});

test('every answer carries the security headers, and none names the server', async () => {
  server = await serve({ routes: [echo], https: true });

  for (const path of ['/echo', '/nothing']) {
    const { headers } = await fetch(server.url + path, { method: 'POST' });
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toBe('max-age=15552000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('server')).toBeNull();
  }
});

test('a reply overrides the security headers it needs otherwise', async () => {
  const headers = { 'content-security-policy': "default-src 'self'", 'content-type': 'text/html' };
  server = await serve({
    routes: [get('/', () => Promise.resolve({ status: 200, body: '<p>Hoi', headers }))],
  });

  const page = await fetch(server.url);

  expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(page.headers.get('content-type')).toBe('text/html');
  expect(await page.text()).toBe('<p>Hoi');
});

test('a page of an allowed origin may call, another may not read the answer', async () => {
  const cors = { origins: ['https://www.school.example'], under: '/echo' };
  server = await serve({ routes: [echo], cors });
  const ask = (origin: string, method: string) =>
    fetch(`${server.url}/echo`, { method, headers: { origin } });

  const preflight = await ask('https://www.school.example', 'OPTIONS');
  const call = await ask('https://www.school.example', 'POST');
  const foreign = await ask('https://www.elders.example', 'POST');

  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
    204,
    'authorization, content-type, x-ms-bot-agent, x-requested-with',
  ]);
  expect(call.headers.get('access-control-allow-origin')).toBe('https://www.school.example');
  expect(call.headers.get('access-control-expose-headers')).toBe('Retry-After');
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

test('a limit holds per caller, says how long to wait, and a made-up address does not widen it', async () => {
  const limiter = createLimiter(inMemory('test', { points: 2, seconds: 60 }));
  const limited = get('/limited', async (request) => {
    await limiter(addressOf(request, 0));
    return { status: 204 };
  });
  server = await serve({ routes: [limited] });
  const ask = (forwarded: string) =>
    fetch(`${server.url}/limited`, { headers: { 'x-forwarded-for': forwarded } });

  expect((await ask('1.1.1.1')).status).toBe(204);
  expect((await ask('2.2.2.2')).status).toBe(204);
  const third = await ask('3.3.3.3');

  expect([third.status, third.headers.get('retry-after')]).toEqual([429, '60']);
});

test('closing lets a running request finish, and takes nothing new', async () => {
  const steps = new EventEmitter();
  const slow = get('/slow', async () => {
    steps.emit('started');
    await once(steps, 'finish');
    return { status: 200, body: 'af' };
  });
  server = await serve({ routes: [slow] });
  const started = once(steps, 'started');
  const running = fetch(`${server.url}/slow`);
  await started;

  const closed = server.close(5000);
  await expect(fetch(`${server.url}/slow`)).rejects.toThrow('fetch failed');
  steps.emit('finish');

  expect(await (await running).text()).toBe('af');
  await closed;
});

test('closing does not wait longer than its grace for callers that never end', async () => {
  server = await serve({ upgrades: [{ path: /^\/ws$/, accept: () => undefined }], routes: [echo] });
  const upgrading = connect(server.port, '127.0.0.1');
  upgrading.write('GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const silent = connect(server.port, '127.0.0.1');
  silent.write('POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n');
  for (const socket of [upgrading, silent]) socket.on('error', () => undefined).resume();
  await fetch(`${server.url}/echo`, { method: 'POST' });

  const gone = Promise.all([upgrading, silent].map((socket) => once(socket, 'close')));
  await server.close(50);

  await gone;
});

test('an upgrade of a path that nobody serves is refused', async () => {
  server = await serve({ upgrades: [{ path: /^\/ws$/, accept: () => undefined }] });

  const answer = await sendRaw(
    server.port,
    'GET /elders HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );

  expect(answer).toMatch(/^HTTP\/1.1 404 /);
});

test('a port that is taken is told to who starts the server', async () => {
  server = await serve({ routes: [echo] });

  await expect(
    createHttpServer({ log: silentLog, routes: [] }).listen(server.port, '127.0.0.1'),
  ).rejects.toMatchObject({ code: 'port_in_use', details: { address: `127.0.0.1:${server.port}` } });
});

test('an address that is not of this computer is told to who starts the server', async () => {
  await expect(createHttpServer({ log: silentLog, routes: [] }).listen(0, '192.0.2.1')).rejects.toMatchObject(
    { code: 'address_unusable', details: { system: 'EADDRNOTAVAIL' } },
  );
});
