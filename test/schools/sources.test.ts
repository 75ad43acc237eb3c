import { writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { whyRefused } from '../../src/schools/refusal.js';
import { fromFile, fromUrl } from '../../src/schools/sources.js';
import { aFolder, cleanUp } from '../store/folder.js';
import type { Site } from './site.js';
import { openSite } from './site.js';

const quiet = (): void => undefined;
let site: Site | undefined;

afterEach(async () => {
  await site?.close();
  site = undefined;
  await cleanUp();
});

async function download(answer: RequestListener, timeoutMs = 5000): Promise<unknown> {
  site = await openSite(answer);
  return fromUrl(`${site.url}/lijst.csv`, { fetch, timeoutMs })(quiet).then(
    (bytes) => Buffer.from(bytes).toString(),
    (error: unknown) => whyRefused(error),
  );
}

test('a file on the web is fetched, and tells how far it is', async () => {
  const shares: number[] = [];
  site = await openSite((_, res) => res.end('brin;naam'));
  const bytes = await fromUrl(`${site.url}/lijst.csv`, { fetch })((share) => shares.push(share));

  expect(Buffer.from(bytes).toString()).toBe('brin;naam');
  expect(shares.at(-1)).toBe(1);
});

test('redirects are followed, but not for ever', async () => {
  const once: RequestListener = (req, res) =>
    req.url === '/nieuw' ? res.end('hier') : res.writeHead(302, { location: '/nieuw' }).end();

  expect(await download(once)).toBe('hier');
  await site?.close();
  expect(await download((_, res) => res.writeHead(302, { location: '/weer' }).end())).toBe('unreachable');
  expect(site?.asked).toHaveLength(6);
});

test.each([
  ['unreachable', (_, res) => res.writeHead(404).end('weg')],
  ['unreachable', (_, res) => res.writeHead(302).end()],
  ['unreachable', (req) => req.socket.destroy()],
  [
    'unreachable',
    (_, res) => res.writeHead(200, { 'content-length': '100' }).write('half', () => res.destroy()),
  ],
  ['not_https', (_, res) => res.writeHead(302, { location: 'http://192.0.2.1/lijst.csv' }).end()],
  ['not_https', (_, res) => res.writeHead(302, { location: 'file:///etc/hosts' }).end()],
] as [string, RequestListener][])('a download is refused as %s', async (why, answer) => {
  expect(await download(answer)).toBe(why);
});

test('a site that never ends is left in time', async () => {
  expect(await download((_, res) => res.write('begin'), 50)).toBe('unreachable');
});

test('a download of too many bytes is broken off', async () => {
  const block = Buffer.alloc(2 ** 20, 'x');
  expect(
    await download((_, res) => {
      const more = (): void => {
        if (res.write(block)) setImmediate(more);
        else res.once('drain', more);
      };
      more();
    }),
  ).toBe('too_large');
});

test.each([
  ['not_https', 'http://192.0.2.1/lijst.csv'],
  ['not_https', 'ftp://192.0.2.1/lijst.csv'],
  ['unreachable', 'https://'],
])('an address is refused as %s: %s', async (why, address) => {
  const never = () => Promise.reject(new Error('It was asked for.'));

  expect(await fromUrl(address, { fetch: never })(quiet).catch((error: unknown) => whyRefused(error))).toBe(
    why,
  );
});

test('a file on the disk is read; one that is not there, or a folder, is refused', async () => {
  const folder = await aFolder();
  await writeFile(path.join(folder, 'lijst.csv'), 'brin');

  expect(Buffer.from(await fromFile(path.join(folder, 'lijst.csv'))(quiet)).toString()).toBe('brin');
  for (const bad of [folder, path.join(folder, 'weg.csv')])
    expect(await fromFile(bad)(quiet).catch((error: unknown) => whyRefused(error))).toBe('unreadable');
});
