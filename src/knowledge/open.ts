import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article, Knowledge } from '../domain/article.js';
import type { Log } from '../domain/outside.js';
import { BANDS } from './bands.js';
import { createLexicon } from './dutch/lexicon.js';
import { createLanguage, type Language } from './language.js';
import { loadArticles, type Loaded } from './load.js';
import { createLook, createMatch, type Look } from './match.js';
import { restocked, type Shelf } from './shelf.js';
import { readWordList } from './word-list.js';

/** What the articles need from the program around them. */
export interface KnowledgeDeps {
  /** Folder with the articles. */
  readonly folder: string;
  /** Folder of the program: the one with `node_modules`, where the word list is. */
  readonly root: string;
  readonly log: Log;
}

/** The articles, with what only the program's root does with them. */
export interface OpenedKnowledge extends Knowledge {
  readonly articles: () => readonly Article[];
  /** Ranks the articles on a question, as `match` does before it decides. */
  readonly look: Look;
  /** Dutch with these lines of synonyms: made once for as long as they stay the same. */
  readonly language: (synonyms: readonly string[]) => Language;
  /** Makes ready for the first question, which otherwise waits for it: some tenths of a second. */
  warm(): void;
  /** Takes over what editors have changed since. Cheap when nothing has; never throws. */
  refresh(): Promise<void>;
  /** Looks for changes every so often, until `close`. */
  watch(everyMs?: number): void;
  close(): void;
}

const LOOK_EVERY_MS = 2000;

/**
 * Opens the knowledge folder. An article that is wrong is refused and named in the log; once it has been right, its last right
 * version stays. @throws when the word list is not installed
 */
export async function openKnowledge({ folder, root, log }: KnowledgeDeps): Promise<OpenedKnowledge> {
  const language = dutchOf(await readWordList(root));
  let shelf: Shelf = new Map();
  let look: () => Look = () => () => [];
  let seen = '';
  let timer: NodeJS.Timeout | undefined;

  const publish = (loaded: Loaded, ids: ReadonlySet<string>) => {
    shelf = restocked(shelf, loaded, ids);
    const articles = [...shelf.values()];
    look = later(() => createLook(articles, language(loaded.synonyms)));
    for (const { file, field } of loaded.problems) log.warn({ file, field }, 'knowledge.refused');
    log.info({ articles: shelf.size, problems: loaded.problems.length }, 'knowledge.loaded');
  };
  const refresh = async () => {
    try {
      const { marks, ids } = await lookAt(folder);
      if (marks === seen) return;
      publish(await loadArticles(folder), ids);
      seen = marks;
    } catch (error) {
      log.error({ code: (error as NodeJS.ErrnoException).code }, 'knowledge.unreadable');
    }
  };

  await refresh();
  return {
    match: (question, step) => createMatch(look(), BANDS)(question, step),
    look: (question, step) => look()(question, step),
    language,
    find: (id) => shelf.get(id),
    articles: () => [...shelf.values()],
    warm: () => void look(),
    refresh,
    watch(everyMs = LOOK_EVERY_MS) {
      timer ??= setInterval(() => void refresh(), everyMs).unref();
    },
    close() {
      clearInterval(timer);
    },
  };
}

/** Does the work when it is first asked for, and once. */
function later<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

/** Makes the analysis of Dutch with some lines of synonyms, and remembers it for as long as they are the same. */
function dutchOf(wordList: Uint8Array): OpenedKnowledge['language'] {
  const lexicon = later(() => createLexicon(wordList));
  let last: { readonly key: string; readonly language: Language } | undefined;
  return (synonyms) => {
    const key = synonyms.join('\n');
    if (last?.key !== key) last = { key, language: createLanguage(lexicon(), synonyms) };
    return last.language;
  };
}

interface Folder {
  /** Changes with every file that comes, goes or is written. */
  readonly marks: string;
  readonly ids: ReadonlySet<string>;
}

/** Looks at names, sizes and times; a file system sends no events on every kind of disk. */
async function lookAt(folder: string): Promise<Folder> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const marks = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(path.join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    }),
  );
  return { marks: marks.join('\n'), ids: new Set(names.map((name) => name.replace(/\.md$/, ''))) };
}
