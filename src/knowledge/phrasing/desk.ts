import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../domain/outside.js';
import type { Added, ArticleChoices, ArticleTitle, PhrasingDesk } from '../../domain/phrasing.js';
import { SerialQueue } from '../../domain/serial-queue.js';
import type { OpenedKnowledge } from '../open.js';
import { bySlices, type Slices } from '../slices.js';
import { digest, makeDraft, titleOf, type Draft, type Made } from './draft.js';

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
        const made = await makeDraft(deps, phrasing, thanked);
        return 'draft' in made ? { kind: 'proposal', proposal: made.draft.proposal } : made;
      }),
    add: (phrasing, seen, thanked) =>
      queue.run(ONE, async () => {
        const made = await makeDraft(deps, phrasing, thanked);
        if (!('draft' in made)) return made;
        const added = await write(deps, made.draft, seen);
        return added ?? asChanged(await makeDraft(deps, phrasing, thanked));
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
