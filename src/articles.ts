import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Knowledge } from './domain/article.js';
import { codeOf } from './domain/errors.js';
import type { Log } from './domain/outside.js';
import type { PhrasingDesk } from './domain/phrasing.js';
import { openKnowledge } from './knowledge/open.js';
import type { OpenedKnowledge } from './knowledge/open.js';
import { createPhrasingDesk } from './knowledge/phrasing/desk.js';
import { writeWhole } from './store/write-whole.js';

/** The articles, read when they are first needed: their word list takes longer to read than the server to start. */
export interface Articles {
  readonly knowledge: Knowledge;
  /** Adds phrasings to the articles; waits until they are read. */
  readonly phrasings: PhrasingDesk;
  /** Resolves when the articles are read; until then nothing is found. */
  ready(): Promise<void>;
  /** Whether there is anything to answer with: `absent` when no article could be read. */
  check(): Promise<'ok' | 'absent'>;
  close(): void;
}

/** What the articles take from the program around them. */
export interface ArticlesDeps {
  /** Folder of the program: the one with `node_modules`, and with `knowledge` unless `folder` is another. */
  readonly root: string;
  readonly folder?: string;
  readonly log: Log;
  readonly randomId: () => string;
}

/** Opens the product's own articles; changes of editors are taken over while it runs. */
export function openArticles({ root, log, randomId, ...given }: ArticlesDeps): Articles {
  const folder = given.folder ?? path.join(root, 'knowledge');
  let opened: OpenedKnowledge | undefined;
  let opening: Promise<PhrasingDesk> | undefined;
  const open = async (): Promise<PhrasingDesk> => {
    const knowledge = await openKnowledge({ folder, root, log }).catch((error: unknown) => {
      log.error({ code: codeOf(error) }, 'knowledge.failed');
      throw error;
    });
    knowledge.watch();
    opened = knowledge;
    return createPhrasingDesk({ folder, knowledge, log, replace: replaceWith(randomId) });
  };
  /** After a failure the next who asks tries again. */
  const desk = (): Promise<PhrasingDesk> =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
  return {
    knowledge: {
      match: (question, step) => opened?.match(question, step) ?? { kind: 'none' },
      find: (id) => opened?.find(id),
    },
    phrasings: {
      choices: async (...asked) => (await desk()).choices(...asked),
      propose: async (...wanted) => (await desk()).propose(...wanted),
      add: async (...wanted) => (await desk()).add(...wanted),
    },
    ready: async () => {
      await desk();
    },
    async check() {
      await desk();
      return opened?.articles().length ? 'ok' : 'absent';
    },
    close: () => {
      opened?.close();
    },
  };
}

/** Replaces a file of editors as a whole: it stays readable and writable for whom it was. */
export const replaceWith =
  (randomId: () => string) =>
  async (file: string, text: string): Promise<void> => {
    const { mode } = await stat(file);
    // Its name makes it no article.
    const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomId()}.tmp`);
    await writeWhole(file, text, { temporary, durable: true, mode: mode & 0o777 });
  };
