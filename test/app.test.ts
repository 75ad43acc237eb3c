import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { App } from '../src/app.js';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openWebUser } from './process/web-user.js';
import { fixedClock, silentLog } from './support/outside.js';
import { listen } from './support/stream.js';

const TOKEN = createHash('sha256').update('cijfers').digest('hex');
const ROOT = path.join(__dirname, '..');

let dir: string;
let app: App | undefined;
let url: string;
afterEach(async () => {
  await app?.close();
  await rm(dir, { recursive: true });
});

async function start(settings: Record<string, string> = {}, root = ROOT): Promise<void> {
  dir = await mkdtemp(path.join(tmpdir(), 'mandaathulp-app-'));
  const config = readConfig({ PORT: '0', DATA_DIR: path.join(dir, 'data'), ...settings });
  const outside = { clock: fixedClock(), log: silentLog, randomId: randomUUID, random: () => 0, fetch };
  app = await createApp(config, { ...outside, root });
  url = `http://127.0.0.1:${await app.listen()}`;
}
const figures = async (token?: string) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, text: await response.text() };
};
const ready = async () => {
  const response = await fetch(`${url}/ready`);
  return [response.status, (await response.json()) as unknown];
};

test('without a token in the settings there are no figures to read', async () => {
  await start();

  expect((await figures(TOKEN)).status).toBe(404);
});

test('figures are for whoever shows the token', async () => {
  await start({ METRICS_TOKEN: TOKEN });

  expect((await figures()).status).toBe(401);
  expect((await figures(TOKEN.replace(/.$/, '.'))).status).toBe(403);
  expect((await figures(TOKEN)).status).toBe(200);
});

test('the figures tell what was done, by patterns and never by paths', async () => {
  await start({ METRICS_TOKEN: TOKEN });
  const user = await openWebUser({ url: () => url });
  const { socket } = await listen(user.streamUrl);
  await user.says('Wat is OSR?');
  await fetch(`${url}/Jan/van/der/Marker`);

  const { text: told } = await figures(TOKEN);

  expect(told).toMatch(/^mandaathulp_turns_total\{outcome="stored"\} 2$/m);
  expect(told).toMatch(/^mandaathulp_turn_duration_seconds_count 2$/m);
  expect(told).toMatch(/^mandaathulp_matcher_outcomes_total\{outcome="answer"\} 1$/m);
  expect(told).toMatch(/^mandaathulp_web_chats_open 1$/m);
  expect(told).toMatch(/^mandaathulp_turns_(running|waiting) 0$/m);
  expect(told).toMatch(/^mandaathulp_outbox_(running|waiting) 0$/m);
  expect(told).toContain(
    'http_requests_total{method="POST",route="/v3/directline/conversations/:conversation/activities",status="2xx"} 1',
  );
  expect(told).toContain('http_requests_total{method="GET",route="none",status="4xx"} 1');
  expect(told).not.toMatch(new RegExp(`Marker|${user.conversation}`));
  socket.terminate();
});

test('ready tells of each thing it needs; a mail server that is away keeps nobody away', async () => {
  await start({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'bot@digidoor.example' });

  expect(await ready()).toEqual([
    200,
    {
      status: 'ready',
      checks: { store: 'ok', articles: 'ok', mail: 'sink_unreachable', register: 'absent' },
    },
  ]);
});

test('without any article it is not ready', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'mandaathulp-root-'));
  for (const part of ['src', 'node_modules', 'package.json']) {
    await symlink(path.join(ROOT, part), path.join(root, part));
  }
  await mkdir(path.join(root, 'knowledge'));
  await start({}, root);

  const checks = { store: 'ok', articles: 'absent', mail: 'ok', register: 'absent' };
  expect(await ready()).toEqual([503, { status: 'not_ready', checks }]);
  await rm(root, { recursive: true });
});

test('a connection that is still open reads that the program stops', async () => {
  await start();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const answers = text(socket);
  socket.write('POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n');
  await once(socket, 'ready');
  await ready();

  const closed = app?.close();
  socket.end(' GET /ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(await answers).toContain('{"status":"stopping"}');
  await closed;
  await expect(fetch(`${url}/ready`)).rejects.toThrow('fetch failed');
});
