import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetchFiles, isSharePoint } from '../../../src/channels/teams/files.js';
import { recordingLog } from '../../support/outside.js';
import { fromTeams, setStage } from './loopback.js';
import type { FetchFiles } from '../../../src/domain/school-list.js';

const MB = 1024 * 1024;
const TYPE = 'application/vnd.microsoft.teams.file.download.info';

let server: Server;
let address: string;
let answer: RequestListener;
let asked: string[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    }),
);

const log = recordingLog();
const isFileHost = ({ origin }: URL) => origin === address;
const filesOf = createFetchFiles({ fetch, isFileHost, log });
const sent = (downloadUrl: string) => ({
  contentType: TYPE,
  name: 'scholen.xlsx',
  contentUrl: 'https://school.sharepoint.com/personal/scholen.xlsx',
  content: { downloadUrl, uniqueId: '1', fileType: 'xlsx' },
});
const fetched = (...urls: string[]) => filesOf({ attachments: urls.map(sent) })?.();

test('a file is fetched from where Teams keeps it', async () => {
  answer = (_, response) => response.end('brin\n12AB00');

  const files = await fetched(`${address}/download?tempauth=geheim`);

  expect(files?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['scholen.xlsx', 'brin\n12AB00'],
  ]);
  expect(asked).toEqual(['/download?tempauth=geheim']);
  expect(JSON.stringify(log.lines)).not.toContain('geheim');
});

test('of a file that is too large no more than 4 MB and a byte are taken', async () => {
  answer = (_, response) => response.end(Buffer.alloc(6 * MB, '1'));

  const [file] = (await fetched(`${address}/groot`)) ?? [];

  expect(file?.bytes).toHaveLength(4 * MB + 1);
});

test('nothing is fetched that is refused, or that leads elsewhere', async () => {
  answer = (request, response) => {
    response.statusCode = request.url === '/weg' ? 302 : 404;
    if (request.url === '/weg') response.setHeader('location', `${address}/elders`);
    response.end();
  };

  expect(await fetched(`${address}/weg`, `${address}/nergens`)).toEqual([]);
  expect(asked.toSorted()).toEqual(['/nergens', '/weg']);
});

test('nothing is asked of an address that is not on the list', async () => {
  expect(await fetched(address.replace('127.0.0.1', 'localhost'), 'file:///etc/passwd')).toEqual([]);
  expect(asked).toEqual([]);
});

test('a message without files has none to fetch', () => {
  expect(filesOf({ attachments: [{ contentType: 'image/png', contentUrl: address }] })).toBeUndefined();
  expect(filesOf({ attachments: [{ contentType: TYPE, content: { downloadUrl: 'weg' } }] })).toBeUndefined();
  expect(filesOf({ attachments: null })).toBeUndefined();
});

test.each([
  ['https://school.sharepoint.com/a?b', true],
  ['https://school-my.sharepoint.com/personal/a', true],
  ['http://school.sharepoint.com/a', false],
  ['https://school.sharepoint.com:8443/a', false],
  ['https://school.sharepoint.com@elders.example/a', false],
  ['https://iemand@school.sharepoint.com/a', false],
  ['https://sharepoint.com.elders.example/a', false],
  ['https://eldersharepoint.com/a', false],
  ['https://169.254.169.254/a', false],
])('%s is a place where Teams keeps files: %s', (url, is) => {
  expect(isSharePoint(new URL(url))).toBe(is);
});

describe('in the chat', () => {
  const teams = setStage(() => []);

  test('the bot can fetch the files of a message', async () => {
    answer = (_, response) => response.end('brin\n12AB00');
    const read: string[] = [];
    const loopback = await teams.open(
      async (context) => {
        const files = await context.turnState.get<FetchFiles>('files')();
        read.push(...files.map(({ bytes }) => Buffer.from(bytes).toString()));
      },
      { fetch, isFileHost },
    );

    await loopback.post(fromTeams(teams.microsoft, { attachments: [sent(`${address}/a`)] }));

    expect(read).toEqual(['brin\n12AB00']);
  });
});
