import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { RunTurn } from '../../../src/channels/channel.js';
import type { FetchFiles } from '../../../src/domain/school-list.js';
import type { DirectLineStage, Visitor } from '../../support/direct-line.js';
import { openDirectLineStage } from '../../support/direct-line.js';

let stage: DirectLineStage;
let visitor: Visitor;
let read: string[][];
/** What the bot makes of its turn, after it has read the files. */
let outcome: 'stored' | 'unstored';

const run: RunTurn = async (context, speak) => {
  const fetchFiles = context.turnState.get<FetchFiles | undefined>('files');
  const files = (await fetchFiles?.()) ?? [];
  read.push(files.map(({ name, bytes }) => `${name}: ${Buffer.from(bytes).toString()}`));
  await speak(
    outcome === 'stored'
      ? { kind: 'stored', activities: [], mark: 0 }
      : { kind: 'unstored', activities: [], code: 'store_unwritable' },
  );
};

beforeEach(async () => {
  read = [];
  outcome = 'stored';
  stage = await openDirectLineStage({ run });
  visitor = await stage.visitor();
});
afterEach(() => stage.close());

async function upload(name: string, type: string, text: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([text], { type }), name);
  await fetch(`${stage.domain}/conversations/${visitor.conversationId}/upload?userId=iemand`, {
    method: 'POST',
    headers: { authorization: `Bearer ${visitor.token}` },
    body: form,
  });
}
const onShelf = async () => (await readdir(path.join(stage.dir, 'files'))).length;

test('a table that was sent along is handed to the bot, and then taken off the shelf', async () => {
  await upload('scholen.csv', 'text/csv', 'brin\n12AB00');

  expect(read).toEqual([['scholen.csv: brin\n12AB00']]);
  expect(await onShelf()).toBe(0);
});

test('a picture stays, as the page shows it', async () => {
  await upload('scherm.png', 'image/png', 'png');

  expect(read).toEqual([['scherm.png: png']]);
  expect(await onShelf()).toBe(1);
});

test('a file stays when the turn that read it could not be stored', async () => {
  outcome = 'unstored';
  await upload('scholen.csv', 'text/csv', 'brin\n12AB00');

  expect(await onShelf()).toBe(1);
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'geen adres',
  '/v3/directline/files/',
  `http://elders.example/v3/directline/files/${Date.now()}-${randomUUID()}`,
  'http://127.0.0.1/v3/directline/files/../../etc/passwd',
])('no file is fetched from %s', async (contentUrl) => {
  await stage.post(visitor, {
    type: 'message',
    text: 'hallo',
    attachments: [{ contentType: 'text/csv', name: 'a.csv', contentUrl }],
  });

  expect(read).toEqual([[]]);
});
