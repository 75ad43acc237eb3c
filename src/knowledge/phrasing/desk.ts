import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../domain/article.js';
import type { Log } from '../../domain/outside.js';
import type { Added, ArticleChoices, ArticleTitle, Phrasing } from '../../domain/phrasing.js';
import type { PhrasingDesk, Proposal, Proposed, Thanked } from '../../domain/phrasing.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import { withoutMarkdown } from '../../domain/without-markdown.js';
import { wordsOf } from '../../domain/words.js';
import { reading, readFolder, type FolderFiles } from '../load.js';
import type { OpenedKnowledge } from '../open.js';
import type { ArticleFile, Written } from '../read-article.js';
import { bySlices, type Slices } from '../slices.js';
import { withPhrasing } from './insert.js';
import { judging } from './judge.js';
import { patchOf } from './patch.js';

/** What adding phrasings needs. */
export interface PhrasingDeskDeps {
  /** Folder with the articles. */
  readonly folder: string;
  readonly knowledge: Pick<OpenedKnowledge, 'articles' | 'look' | 'language'>;
  /** Replaces a file as a whole. When it throws, the file is as it was. */
  readonly replace: (file: string, text: string) => Promise<void>;
  readonly log: Log;
}

/** How many likely articles stand before the others. */
const MOST_LIKELY = 3;
/** Measuring takes some tenths of a second of the one processor: one at a time. */
const ONE = 'phrasing';

/** Opens the desk where recorded questions become phrasings of articles. */
export function createPhrasingDesk(deps: PhrasingDeskDeps): PhrasingDesk {
  const queue = new SerialQueue();
  return {
    choices: (questions) => bySlices(choosing(deps.knowledge, questions)),
    propose: (phrasing, thanked) =>
      queue.run(ONE, async () => {
        const made = await make(deps, phrasing, thanked);
        return 'draft' in made ? { kind: 'proposal', proposal: made.draft.proposal } : made;
      }),
    add: (phrasing, seen, thanked) =>
      queue.run(ONE, async () => {
        const made = await make(deps, phrasing, thanked);
        if (!('draft' in made)) return made;
        const added = await write(deps, made.draft, seen);
        return added ?? asChanged(await make(deps, phrasing, thanked));
      }),
  };
}

const asChanged = (made: Made): Added =>
  'draft' in made ? { kind: 'changed', proposal: made.draft.proposal } : made;

function* choosing(
  { articles, look }: PhrasingDeskDeps['knowledge'],
  questions: readonly string[],
): Slices<ArticleChoices> {
  const likely: ArticleTitle[][] = [];
  for (const question of questions) {
    likely.push(
      look(question)
        .slice(0, MOST_LIKELY)
        .map(({ article }) => titleOf(article)),
    );
    yield;
  }
  const all = articles().map(titleOf);
  return { all: all.sort((one, other) => one.title.localeCompare(other.title, 'nl')), likely };
}

const titleOf = ({ id, title }: Article): ArticleTitle => ({ id, title });

/** A change that can be made. */
interface Draft {
  readonly proposal: Proposal;
  /** The file as it becomes. */
  readonly text: string;
}

type Made = { readonly draft: Draft } | Exclude<Proposed, { kind: 'proposal' }>;

/** Makes the change on the files as they are now, and judges it. */
async function make(deps: PhrasingDeskDeps, phrasing: Phrasing, thanked: readonly Thanked[]): Promise<Made> {
  const files = await readFolder(deps.folder);
  const before = await bySlices(reading(files));
  const written = before.articles.find(({ article }) => article.id === phrasing.article);
  const file = files.files.find(({ name }) => name === written?.file);
  if (written === undefined || file?.text === undefined) return { kind: 'gone' };
  const article = titleOf(written.article);
  if (hasPhrasing(written, phrasing.phrase)) return { kind: 'present', article };
  const text = withPhrasing(file, phrasing.phrase);
  if (text === undefined) return { kind: 'by_hand', article };
  const after = await bySlices(reading(withFile(files, { ...file, text })));
  const language = deps.knowledge.language(files.synonyms);
  const judgement = await bySlices(judging({ before, after }, { language, thanked }));
  const patch = patchOf(file.name, file.text, text);
  const isWritable = await canWrite(path.join(deps.folder, file.name));
  const { phrase } = phrasing;
  const answer = withoutMarkdown(written.article.body);
  const seen = digest(file.text);
  return { draft: { text, proposal: { article, answer, phrase, seen, patch, judgement, isWritable } } };
}

function hasPhrasing({ article: { title, questions } }: Written, phrase: string): boolean {
  const asWords = (text: string) => wordsOf(text).join(' ');
  return [title, ...questions].some((other) => asWords(other) === asWords(phrase));
}

const withFile = (files: FolderFiles, changed: ArticleFile): FolderFiles => ({
  ...files,
  files: files.files.map((file) => (file.name === changed.name ? changed : file)),
});

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A file is replaced by one beside it, so both it and its folder must allow that. */
async function canWrite(file: string): Promise<boolean> {
  try {
    const target = await realpath(file);
    await access(target, constants.W_OK);
    await access(path.dirname(target), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Writes a change. `undefined` when the file became another one while it was measured: an editor is at work. */
async function write(
  { folder, replace, log }: PhrasingDeskDeps,
  draft: Draft,
  seen: string,
): Promise<Added | undefined> {
  const { proposal, text } = draft;
  const { article, patch } = proposal;
  if (proposal.seen !== seen) return { kind: 'changed', proposal };
  if (!proposal.judgement.isGood) return { kind: 'worse', proposal };
  try {
    const target = await realpath(path.join(folder, patch.file));
    if (digest(await readFile(target, 'utf8')) !== seen) return undefined;
    await replace(target, text);
    if ((await readFile(target, 'utf8')) !== text) return undefined;
  } catch (error) {
    log.warn({ file: patch.file, code: (error as NodeJS.ErrnoException).code }, 'knowledge.unwritable');
    return { kind: 'unwritable', proposal: { ...proposal, isWritable: false } };
  }
  log.info({ file: patch.file }, 'knowledge.phrased');
  return { kind: 'added', article };
}
