import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { check } from '../../src/knowledge/check/check.js';
import { createLexicon } from '../../src/knowledge/dutch/lexicon.js';
import { evaluate } from '../../src/knowledge/evaluate/evaluate.js';
import { openKnowledge } from '../../src/knowledge/open.js';
import type { OpenedKnowledge } from '../../src/knowledge/open.js';
import { readWordList } from '../../src/knowledge/word-list.js';
import { recordingLog, silentLog } from '../support/outside.js';

const root = process.cwd();
const today = new Date('2026-11-23');
let knowledge: OpenedKnowledge;
beforeAll(async () => {
  knowledge = await openKnowledge({ folder: 'knowledge', root, log: silentLog });
});
afterAll(() => {
  knowledge.close();
});

/** A copy of a few articles in a folder of its own. */
async function withArticles(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mandaathulp-articles-'));
  await cp(path.join('test', 'support', 'articles'), folder, { recursive: true });
  await work(folder).finally(() => rm(folder, { recursive: true }));
}

test('every article of the product is as the check wants it', async () => {
  expect(await check('knowledge', today)).toMatchObject({ isGood: true });
});

test('every article is found by each of its own questions', () => {
  const missed = knowledge.articles().flatMap(({ id, questions }) =>
    questions.filter((question) => {
      const matched = knowledge.match(question);
      return !(matched.kind === 'answer' && matched.article.id === id);
    }),
  );

  expect(knowledge.articles().length).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});

test.each(['tune', 'final'])(
  'questions as school staff type them do not find less than they did: %s',
  async (set) => {
    const options = {
      articles: 'knowledge',
      questions: ['test/knowledge/questions.jsonl', 'test/knowledge/off-topic.jsonl'],
      set,
      calibrate: false,
      mostFalse: 0.03,
    };
    const { report } = await evaluate(options, {
      lexicon: createLexicon(await readWordList(root)),
      now: () => 0,
    });

    expect(report?.rightFirst).toBeGreaterThanOrEqual(0.85);
    expect(report?.rightInThree).toBeGreaterThanOrEqual(0.97);
    expect(report?.atBands.falseAnswers).toBeLessThanOrEqual(0.03);
  },
);

test.each([
  ['a key that does not exist', 'titel: Een titel\nvraag: x\n', 'vraag'],
  ['YAML that cannot be read', 'titel: "Een titel\n', ''],
  ['too few questions', 'titel: Een titel\nvragen:\n  - Wat is dit?\n', 'vragen'],
])('an article with %s is refused in Dutch, with its file named', (_what, head, field) =>
  withArticles(async (folder) => {
    await writeFile(path.join(folder, 'kapot.md'), `---\n${head}---\n\nEen antwoord.\n`);
    const { isGood, lines } = await check(folder, today);

    expect(isGood).toBe(false);
    expect(lines.join('\n')).toMatch(/kapot\.md/);
    expect(lines.join('\n')).toContain(field);
  }),
);

test('the same question in two articles is named as a conflict', () =>
  withArticles(async (folder) => {
    await writeFile(
      path.join(folder, 'dubbel.md'),
      '---\ntitel: Nog een keer kosten\nvragen:\n  - Wat kost het?\n  - Is het gratis?\n  - Wie betaalt dat?\nproefvragen:\n  - prijslijst\nbron: https://voorbeeld.example/\ngecontroleerd: 2026-03-01\n---\n\nEen antwoord met een [link](bestaat-niet.md).\n',
    );
    const lines = (await check(folder, today)).lines.join('\n');

    expect(lines).toMatch(/Wat kost het\?.*kosten\.md|kosten.*Wat kost het\?/s);
    expect(lines).toContain('bestaat-niet.md');
  }));

test('a changed article is taken over without a restart; a broken one is refused and the old one stays', () =>
  withArticles(async (folder) => {
    const log = recordingLog();
    const opened = await openKnowledge({ folder, root, log });
    const file = path.join(folder, 'kosten.md');
    const head = (title: string) =>
      `---\ntitel: ${title}\nvragen:\n  - Wat kost het?\n  - Hoe duur is het?\n  - Moet ik betalen?\nproefvragen:\n  - prijslijst\nbron: https://voorbeeld.example/\ngecontroleerd: 2026-03-01\n---\n\n`;

    await writeFile(file, `${head('Wat kost een mandaat?')}Een nieuw antwoord.\n`);
    await opened.refresh();
    expect(opened.find('kosten')).toMatchObject({
      title: 'Wat kost een mandaat?',
      body: 'Een nieuw antwoord.',
    });
    await writeFile(file, '---\ntitel: kapot');
    await opened.refresh();

    expect(opened.find('kosten')).toMatchObject({ title: 'Wat kost een mandaat?' });
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn', event: 'knowledge.refused' }));
    opened.close();
  }));

test.each(['', '😀😀', 'BRIN', 'مرحبا كيف', '123456782', 'a'.repeat(5000), 'waarom '.repeat(700), '?'])(
  'something odd to ask is no fault: %#',
  (question) => {
    expect(['answer', 'choice', 'none']).toContain(knowledge.match(question).kind);
  },
);

test('any text at all is no fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (question) => {
      expect(['answer', 'choice', 'none']).toContain(knowledge.match(question, 'toevoegen.dienst').kind);
    }),
  );
});
