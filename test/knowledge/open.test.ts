import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openKnowledge, type OpenedKnowledge } from '../../src/knowledge/open.js';
import { recordingLog, type RecordingLog } from '../support/outside.js';
import { until } from '../support/until.js';
import { articleText, folderWith, type ArticleText } from './folder.js';

const RIO: ArticleText = {
  title: 'Wat is RIO?',
  questions: ['Waar is RIO voor?', 'Wie helpt met RIO?', 'Staat onze school in RIO?'],
};
const PRICES: ArticleText = {
  title: 'Kosten',
  questions: ['Wat kost het?', 'Is het gratis?', 'Hoe duur is DigiDoor?'],
  related: 'rio',
};

let folder: string;
let log: RecordingLog;
let knowledge: OpenedKnowledge;
const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const answer = (question: string) => {
  const matched = knowledge.match(question);
  return matched.kind === 'answer' ? matched.article.id : matched.kind;
};

beforeEach(async () => {
  folder = await folderWith({ 'rio.md': articleText(RIO), 'kosten.md': articleText(PRICES) });
  log = recordingLog();
  knowledge = await openKnowledge({ folder, root: '.', log });
});
afterEach(async () => {
  knowledge.close();
  await rm(folder, { recursive: true });
});

test('a changed article is used without a restart', async () => {
  expect(answer('Wat is een zeppelin?')).toBe('none');
  await write(
    'rio.md',
    articleText({ ...RIO, questions: ['Wat is een zeppelin?', 'Is dit RIO?', 'Wat nu?'] }),
  );
  await knowledge.refresh();

  expect(answer('Wat is een zeppelin?')).toBe('rio');
});

test('a change comes by itself to somebody who watches', async () => {
  knowledge.watch(10);
  await write('rio.md', articleText({ ...RIO, title: 'Alles over RIO' }));

  await until(() => knowledge.find('rio')?.title === 'Alles over RIO');
});

test('a broken article is refused, named in the log, and its last right version stays', async () => {
  await write('rio.md', articleText({ ...RIO, title: '"Zonder einde' }));
  await write('kosten.md', articleText({ ...PRICES, title: 'Kosten en prijzen' }));
  await knowledge.refresh();

  expect(knowledge.find('rio')?.title).toBe('Wat is RIO?');
  expect(answer('Wat is RIO?')).toBe('rio');
  expect(knowledge.find('kosten')?.title).toBe('Kosten en prijzen');
  expect(log.lines).toContainEqual({
    level: 'warn',
    event: 'knowledge.refused',
    fields: expect.objectContaining({ file: 'rio.md' }),
  });
});

test('a new article that takes a question of another is refused, and the other stays', async () => {
  await write('prijs.md', articleText({ ...PRICES, title: 'Nog een keer kosten', trial: 'prijs' }));
  await knowledge.refresh();

  expect(knowledge.find('prijs')).toBeUndefined();
  expect(answer('Wat kost het?')).toBe('kosten');
});

test('a mended article is used again', async () => {
  await write('rio.md', articleText({ ...RIO, title: '"Zonder einde' }));
  await knowledge.refresh();
  await write('rio.md', articleText({ ...RIO, title: 'Uitleg over RIO' }));
  await knowledge.refresh();

  expect(knowledge.find('rio')?.title).toBe('Uitleg over RIO');
});

test('an article that goes is gone, and nothing leads to it any more', async () => {
  expect(knowledge.find('kosten')?.related).toEqual(['rio']);
  await rm(path.join(folder, 'rio.md'));
  await knowledge.refresh();

  expect(knowledge.find('rio')).toBeUndefined();
  expect(knowledge.find('kosten')?.related).toEqual([]);
});

test('a new synonym is used without a restart', async () => {
  await write('_synoniemen.md', '# Uitleg\n\nRIO = zeppelin\n');
  await knowledge.refresh();

  expect(answer('waar is zeppelin voor')).toBe('rio');
});

test('a link to another article is shown as its name, and makes that article related', async () => {
  await write(
    'rio.md',
    articleText({ ...RIO, body: 'Zie ook [de kosten](kosten.md) en [DUO](https://duo.nl).' }),
  );
  await knowledge.refresh();

  expect(knowledge.find('rio')).toMatchObject({
    body: 'Zie ook de kosten en [DUO](https://duo.nl).',
    related: ['kosten'],
  });
});

test('a folder that goes leaves the articles that were read', async () => {
  await rename(folder, `${folder}-elders`);
  await knowledge.refresh();
  await rename(`${folder}-elders`, folder);

  expect(answer('Wat is RIO?')).toBe('rio');
  expect(log.lines.at(-1)).toMatchObject({ level: 'error', event: 'knowledge.unreadable' });
});

test('a look that finds nothing new reads nothing', async () => {
  const lines = log.lines.length;
  await knowledge.refresh();

  expect(log.lines).toHaveLength(lines);
});
