import { readdirSync } from 'node:fs';
import path from 'node:path';
import { emptyDraft } from '../src/domain/draft.js';
import { errorTexts } from '../src/domain/errors.texts.js';

/** What stands for every fill-in; long sentences and doubled spaces show around it as they would around a name. */
const MARKER = 'Xx';
const draft = { ...emptyDraft('00000000-0000-4000-8000-000000000000', new Date(0)), schools: [{}, {}] };
const school = { name: MARKER, place: MARKER, brin: '05AB', vestiging: '00' };
/** Tried one after another for entries that want more than words. */
const FILL_INS: readonly (readonly unknown[])[] = [
  [MARKER, MARKER, MARKER],
  [2, MARKER, MARKER],
  [draft, MARKER],
  [{ retentionDays: 90, privacyUrl: 'https://x.example' }],
  [{ brin: '05AB', vestiging: '00', mend: 'single_digit' }],
  [[MARKER]],
  [[{ school, ticket: MARKER }]],
  [2, [{ kind: 'bestuur', id: MARKER, others: [school] }]],
  [0, { changing: false, register: true, more: true }],
  [0, { which: MARKER, typed: MARKER, more: true }],
  [{ found: [school, school], school, index: 0 }],
  [{ number: MARKER, status: 'open', schools: [{ ...school, status: 'refused', reason: `${MARKER}.` }] }],
  [[{ number: MARKER, kind: 'mandaat', status: 'open', schools: [school] }]],
  [[{ id: 'een-artikel', title: MARKER }]],
  ['name', 'unclear'],
  ['bestuursnummer'],
  ['unexpected'],
  ['empty'],
  [{ DATA_DIR: MARKER, RETENTION_DAYS: 90, mail: {} }, 1, MARKER],
];

const MOST_WORDS = 15;
/** Texts about settings name what stands in them, e.g. the log level `error`. */
const FOR_ADMINISTRATORS = /(config|settings|main)\.texts\.ts$/;

/** Tables of figures, printed for who measures: no sentences for people who need help. */
const FIGURES = ['src/knowledge/evaluate/texts.ts', 'src/schools/evaluate/texts.ts'];

const files = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[./\\])texts\.ts$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => !FIGURES.includes(file)),
);

/** Every sentence-like string that comes out of a value, functions filled in. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return stringsOf(filledIn(value as (...fill: unknown[]) => unknown));
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsOf);
}

function filledIn(text: (...fill: unknown[]) => unknown): unknown {
  const said = FILL_INS.map((fill) => saidWith(text, fill)).find((each) => each !== undefined);
  if (said === undefined) throw new Error('No fill-in fits: add one to FILL_INS');
  return said;
}

/** What an entry says with this fill-in; `undefined` when it wants another kind. */
function saidWith(text: (...fill: unknown[]) => unknown, fill: readonly unknown[]): unknown {
  try {
    const said = text(...fill);
    return JSON.stringify(said).includes('undefined') ? undefined : said;
  } catch {
    return undefined;
  }
}

const isSentence = (text: string) => /\s/.test(text) && /[.?!]$/.test(text);
const sentencesIn = (text: string) => text.split(/(?<=[.?!])\s+/).filter((part) => part !== '');
const wordsIn = (sentence: string) => sentence.split(/\s+/).length;

async function textsOf(file: string): Promise<string[]> {
  const module = (await import(`../${file.replace(/\.ts$/, '')}`)) as Record<string, unknown>;
  return stringsOf({ ...module }).filter((text) => /\s/.test(text));
}

test('the scan finds the texts', async () => {
  expect(files).toContain('dialogs/overeenkomst/texts.ts');
  expect((await textsOf('dialogs/toegang/texts.ts')).join()).toContain('Kun je inloggen in OSR');
});

describe.each(files)('%s', (file) => {
  test('holds no gaps, no inside words and one form of address', async () => {
    for (const text of await textsOf(file)) {
      expect(text).not.toMatch(/ {2}|undefined|\[object|NaN|\{\}/);
      expect(text).not.toMatch(/\b(u|uw)\b/i);
      if (!FOR_ADMINISTRATORS.test(file))
        expect(text).not.toMatch(/\b(API|sessie|token|error|dialoog|database)\b/);
    }
  });

  test(`has sentences of at most ${MOST_WORDS} words`, async () => {
    const long = (await textsOf(file))
      .filter(isSentence)
      .flatMap(sentencesIn)
      .filter((sentence) => wordsIn(sentence) > MOST_WORDS);

    expect(long).toEqual([]);
  });
});

test('every failure says what to do now, and advises a retry only where it helps', () => {
  for (const { doNext, retryHelps } of Object.values(errorTexts)) {
    expect(doNext.length).toBeGreaterThanOrEqual(20);
    expect(/opnieuw|nog een keer/.test(doNext) && !retryHelps && !doNext.includes('start opnieuw')).toBe(
      false,
    );
  }
});
