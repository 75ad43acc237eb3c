import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../domain/article.js';
import type {
  ArticleTitle,
  Judgement,
  Phrasing,
  Proposal,
  Proposed,
  Thanked,
} from '../../domain/phrasing.js';
import { wordsOf } from '../../domain/words.js';
import { reading, readFolder, type FolderFiles, type Loaded } from '../load.js';
import type { OpenedKnowledge } from '../open.js';
import type { ArticleFile, Written } from '../read-article.js';
import { bySlices } from '../slices.js';
import { withPhrasing } from './insert.js';
import { judging } from './judge.js';
import { patchOf } from './patch.js';

/** What a change is made with. */
export interface DraftDeps {
  /** Folder with the articles. */
  readonly folder: string;
  readonly knowledge: Pick<OpenedKnowledge, 'language'>;
}

/** A change that can be made. */
export interface Draft {
  readonly proposal: Proposal;
  /** The file as it becomes. */
  readonly text: string;
}

/** A change, or why there can be none. */
export type Made = { readonly draft: Draft } | Exclude<Proposed, { kind: 'proposal' }>;

/** Makes the change on the files as they are now, and judges it. */
export async function makeDraft(
  deps: DraftDeps,
  phrasing: Phrasing,
  thanked: readonly Thanked[],
): Promise<Made> {
  const files = await readFolder(deps.folder);
  const before = await bySlices(reading(files));
  const written = before.articles.find(({ article }) => article.id === phrasing.article);
  const file = files.files.find(({ name }) => name === written?.file);
  if (written === undefined || file?.text === undefined) return { kind: 'gone' };
  const article = titleOf(written.article);
  const { phrase } = phrasing;
  if (hasPhrasing(written, phrase)) return { kind: 'present', article };
  const text = withPhrasing(file, phrase);
  if (text === undefined) return { kind: 'by_hand', article };
  const judgement = await judged(deps, { files, before, changed: { ...file, text } }, thanked);
  const patch = patchOf(file.name, file.text, text);
  const isWritable = await canWrite(path.join(deps.folder, file.name));
  const seen = digest(file.text);
  return { draft: { text, proposal: { article, phrase, seen, patch, judgement, isWritable } } };
}

/** An article as somebody chooses it. */
export const titleOf = ({ id, title }: Article): ArticleTitle => ({ id, title });

function hasPhrasing({ article: { title, questions } }: Written, phrase: string): boolean {
  const asWords = (text: string) => wordsOf(text).join(' ');
  return [title, ...questions].some((other) => asWords(other) === asWords(phrase));
}

interface Changing {
  readonly files: FolderFiles;
  readonly before: Loaded;
  readonly changed: ArticleFile;
}

async function judged(
  { knowledge }: DraftDeps,
  { files, before, changed }: Changing,
  thanked: readonly Thanked[],
): Promise<Judgement> {
  const others = files.files.map((file) => (file.name === changed.name ? changed : file));
  const after = await bySlices(reading({ ...files, files: others }));
  const language = knowledge.language(files.synonyms);
  return bySlices(judging({ before, after }, { language, thanked }));
}

/** Names a version of a file. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

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
