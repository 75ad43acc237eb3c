import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceWith } from '../../../src/articles.js';
import type { PhrasingDesk, Proposal, Thanked } from '../../../src/domain/phrasing.js';
import { check } from '../../../src/knowledge/check/check.js';
import { openKnowledge, type OpenedKnowledge } from '../../../src/knowledge/open.js';
import { createPhrasingDesk } from '../../../src/knowledge/phrasing/desk.js';
import { recordingLog, silentLog, type RecordingLog } from '../../support/outside.js';
import { articleText, folderWith } from '../folder.js';

const RIO = articleText({
  title: 'Wat is RIO?',
  questions: ['Waar is RIO voor?', 'Wie helpt met RIO?', 'Staat onze school in RIO?'],
  trial: 'rio uitleg graag',
});
const PRICES = articleText({
  title: 'Kosten van DigiDoor',
  questions: ['Wat kost DigiDoor?', 'Is DigiDoor gratis?', 'Hoe duur is DigiDoor?'],
  trial: 'prijs per leerling',
});

/** Dutch takes long to make, and is the same for every test. */
let dutch: OpenedKnowledge;
let folder: string;
let knowledge: OpenedKnowledge;
let log: RecordingLog;
const replace = replaceWith(randomUUID);

const deskOn = (own: Partial<Parameters<typeof createPhrasingDesk>[0]> = {}): PhrasingDesk =>
  createPhrasingDesk({ folder, knowledge, log, replace, ...own });
const file = (name: string) => path.join(folder, name);
const text = (name: string) => readFile(file(name), 'utf8');

beforeAll(async () => {
  dutch = await openKnowledge({ folder: 'knowledge', root: '.', log: silentLog });
});
beforeEach(async () => {
  folder = await folderWith({ 'rio.md': RIO, 'kosten.md': PRICES });
  log = recordingLog();
  knowledge = { ...(await openKnowledge({ folder, root: '.', log: silentLog })), language: dutch.language };
});
afterEach(async () => {
  knowledge.close();
  await rm(folder, { recursive: true });
});

/** What adding would do, once it is sure that it can be done. */
async function proposed(article: string, phrase: string, thanked: Thanked[] = []): Promise<Proposal> {
  const made = await deskOn().propose({ article, phrase }, thanked);
  if (made.kind !== 'proposal') throw new Error(made.kind);
  return made.proposal;
}

test('a good phrasing is shown as a patch with the figures, and nothing is written', async () => {
  const { patch, judgement, isWritable } = await proposed('rio', 'Moet onze school zich bij RIO melden?');

  expect(patch.text).toBe(
    [
      '--- a/knowledge/rio.md',
      '+++ b/knowledge/rio.md',
      '@@ -4,6 +4,7 @@',
      '   - Waar is RIO voor?',
      '   - Wie helpt met RIO?',
      '   - Staat onze school in RIO?',
      '+  - Moet onze school zich bij RIO melden?',
      ' proefvragen: [rio uitleg graag]',
      ' bron: https://voorbeeld.example/',
      ' gecontroleerd: 2026-11-23',
      '',
    ].join('\n'),
  );
  expect(judgement).toMatchObject({ isGood: true, faults: [], strayed: [] });
  expect(judgement.measured?.after).toEqual({
    trials: { asked: 2, first: 2, amongThree: 2 },
    phrasings: { asked: 8, first: 8, amongThree: 8 },
    thanked: { asked: 0, first: 0, amongThree: 0 },
  });
  expect(isWritable).toBe(true);
  expect(await text('rio.md')).toBe(RIO);
});

test('it is added to the file alone, which stays whose it was, and the bot knows it', async () => {
  await chmod(file('rio.md'), 0o664);
  const { seen } = await proposed('rio', 'Wat is een zeppelin?');

  expect(await deskOn().add({ article: 'rio', phrase: 'Wat is een zeppelin?' }, seen, [])).toEqual({
    kind: 'added',
    article: { id: 'rio', title: 'Wat is RIO?' },
  });
  expect(await text('rio.md')).toBe(RIO.replace('in RIO?\n', 'in RIO?\n  - Wat is een zeppelin?\n'));
  expect((await stat(file('rio.md'))).mode & 0o777).toBe(0o664);
  expect((await readdir(folder)).sort()).toEqual(['kosten.md', 'rio.md']);
  expect((await check(folder, new Date('2026-11-25'))).isGood).toBe(true);
  await knowledge.refresh();
  expect(knowledge.match('wat is een zeppelin')).toMatchObject({ kind: 'answer', article: { id: 'rio' } });
});

test('a phrasing that takes the questions of another article is refused with what goes wrong', async () => {
  const phrasing = { article: 'rio', phrase: 'Wat is de prijs per leerling?' };
  const { judgement, seen } = await proposed(phrasing.article, phrasing.phrase);

  expect(judgement.isGood).toBe(false);
  expect(judgement.measured).toMatchObject({
    before: { trials: { first: 2 } },
    after: { trials: { first: 1 } },
  });
  expect(judgement.strayed).toEqual([
    { question: 'prijs per leerling', article: 'Kosten van DigiDoor', found: 'Wat is RIO?' },
  ]);
  expect(await deskOn().add(phrasing, seen, [])).toMatchObject({ kind: 'worse', proposal: { judgement } });
  expect(await text('rio.md')).toBe(RIO);
});

test('a phrasing that is the title of another article is refused', async () => {
  const { judgement } = await proposed('rio', 'kosten van digidoor');

  expect(judgement.isGood).toBe(false);
  expect(judgement.strayed).toContainEqual(
    expect.objectContaining({ question: 'Kosten van DigiDoor', found: 'Wat is RIO?' }),
  );
});

test('a phrasing that takes a question of which the answer helped is refused', async () => {
  const thanked = [{ question: 'kunnen jullie een offerte sturen', article: 'kosten', step: 'ticket' }];
  await writeFile(file('kosten.md'), PRICES.replace('Hoe duur is DigiDoor?', 'Wil je een offerte sturen?'));
  const { judgement, seen } = await proposed('rio', 'Kunnen jullie een offerte sturen', thanked);

  expect(judgement.isGood).toBe(false);
  expect(judgement.measured).toMatchObject({
    before: { thanked: { first: 1 } },
    after: { thanked: { first: 0 } },
  });
  expect(
    await deskOn().add({ article: 'rio', phrase: 'Kunnen jullie een offerte sturen' }, seen, thanked),
  ).toMatchObject({ kind: 'worse' });
});

test.each(['Wat kost DigiDoor', 'PRIJS per leerling!', 'rio uitleg graag'])(
  'a phrasing that the check refuses is not measured: %s',
  async (phrase) => {
    const { judgement } = await proposed('rio', phrase);

    expect(judgement).toEqual({
      isGood: false,
      faults: [expect.stringMatching(/^\w+\.md → /), ...judgement.faults.slice(1)],
      strayed: [],
    });
    expect(judgement.faults.join('\n')).toContain('staat');
  },
);

test('a fault that was there before is no reason to refuse', async () => {
  await writeFile(file('stuk.md'), 'geen artikel');

  expect((await proposed('rio', 'Moet RIO?')).judgement).toMatchObject({ isGood: true, faults: [] });
});

test.each([
  ['wat is rio', 'rio', 'present'],
  ['WAAR IS RIO VOOR', 'rio', 'present'],
  ['Wat nu?', 'weg', 'gone'],
  ['Wat nu?', '../rio', 'gone'],
])('%s of %s is %s', async (phrase, article, kind) => {
  expect(await deskOn().propose({ article, phrase }, [])).toMatchObject({ kind });
  expect(await deskOn().add({ article, phrase }, '', [])).toMatchObject({ kind });
});

test('a file that an editor changed since it was seen is not written; the new patch is shown', async () => {
  const phrasing = { article: 'rio', phrase: 'Moet RIO?' };
  const { seen } = await proposed(phrasing.article, phrasing.phrase);
  const changed = RIO.replace('Wie helpt met RIO?', 'Wie is er van RIO?');
  await writeFile(file('rio.md'), changed);
  const added = await deskOn().add(phrasing, seen, []);

  expect(added).toMatchObject({
    kind: 'changed',
    proposal: { patch: { text: expect.stringContaining('Wie is er') } },
  });
  expect(await text('rio.md')).toBe(changed);
  const { seen: now } = (added as { proposal: Proposal }).proposal;
  expect(await deskOn().add(phrasing, now, [])).toMatchObject({ kind: 'added' });
});

test('a file that an editor changes while it is measured is not written over', async () => {
  const phrasing = { article: 'rio', phrase: 'Moet RIO?' };
  const { seen } = await proposed(phrasing.article, phrasing.phrase);
  const changed = `${RIO}\nNog een zin.\n`;
  const late: Pick<OpenedKnowledge, 'articles' | 'look' | 'language'> = {
    ...knowledge,
    language(synonyms) {
      writeFileSync(file('rio.md'), changed);
      return knowledge.language(synonyms);
    },
  };
  const added = await deskOn({ knowledge: late }).add(phrasing, seen, []);

  expect(added.kind).toBe('changed');
  expect(await text('rio.md')).toBe(changed);
});

test('of two colleagues at once the second sees the change of the first', async () => {
  const { seen } = await proposed('rio', 'Moet RIO?');
  const desk = deskOn();
  const both = await Promise.all([
    desk.add({ article: 'rio', phrase: 'Moet RIO?' }, seen, []),
    desk.add({ article: 'rio', phrase: 'Mag RIO?' }, seen, []),
    desk.add({ article: 'rio', phrase: 'Moet RIO?' }, seen, []),
  ]);

  expect(both.map(({ kind }) => kind)).toEqual(['added', 'changed', 'present']);
  expect(await text('rio.md')).not.toContain('Mag RIO?');
});

// For root every folder can be written.
const testForUsers = process.getuid?.() === 0 ? test.skip : test;
testForUsers.each([
  ['the folder', '.'],
  ['the file', 'rio.md'],
])('before anything is added it is told that %s cannot be written', async (_what, name) => {
  await chmod(file(name), name === '.' ? 0o555 : 0o444);
  const { isWritable } = await proposed('rio', 'Moet RIO?');
  await chmod(file(name), 0o755);

  expect(isWritable).toBe(false);
});

test('a disk that refuses is told with the patch, the file stays whole, and the log says why', async () => {
  const { seen } = await proposed('rio', 'Moet RIO?');
  const full = () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
  const added = await deskOn({ replace: full }).add({ article: 'rio', phrase: 'Moet RIO?' }, seen, []);

  expect(added).toMatchObject({ kind: 'unwritable', proposal: { isWritable: false, phrase: 'Moet RIO?' } });
  expect(await text('rio.md')).toBe(RIO);
  expect(log.lines).toContainEqual({
    level: 'warn',
    event: 'knowledge.unwritable',
    fields: { file: 'rio.md', code: 'EROFS' },
  });
  expect(JSON.stringify(log.lines)).not.toContain('Moet');
});

test('the likeliest articles of each question come first, and all of them by their titles', async () => {
  const { all, likely } = await deskOn().choices(['hoe duur is het', 'zeppelin']);

  expect(all.map(({ id }) => id)).toEqual(['kosten', 'rio']);
  expect(likely.map((titles) => titles[0]?.id)).toEqual(['kosten', undefined]);
});

test('while all articles are measured, others get their turn', async () => {
  await cp('knowledge', folder, { recursive: true, force: true });
  let turns = 0;
  let runs = true;
  const others = () => {
    turns += 1;
    if (runs) setImmediate(others);
  };
  setImmediate(others);
  const { judgement } = await proposed('rio', 'Moet elke school in RIO staan?');
  runs = false;

  expect(judgement.measured?.after.phrasings.asked).toBeGreaterThan(500);
  expect(turns).toBeGreaterThan(100);
});
