import path from 'node:path';
import type { Knowledge } from './domain/article.js';
import type { Log } from './domain/outside.js';
import { openKnowledge } from './knowledge/open.js';
import type { OpenedKnowledge } from './knowledge/open.js';

/** The articles, read when they are first needed: their word list takes longer to read than the server to start. */
export interface Articles {
  readonly knowledge: Knowledge;
  /** Resolves when the articles are read; until then nothing is found. */
  ready(): Promise<void>;
  close(): void;
}

/** Opens the product's own articles; changes of editors are taken over while it runs. */
export function openArticles({ root, log }: { readonly root: string; readonly log: Log }): Articles {
  let opened: OpenedKnowledge | undefined;
  let opening: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    opened = await openKnowledge({ folder: path.join(root, 'knowledge'), root, log });
    opened.watch();
  };
  return {
    knowledge: {
      match: (question, step) => opened?.match(question, step) ?? { kind: 'none' },
      find: (id) => opened?.find(id),
    },
    ready: () => (opening ??= open()),
    close: () => {
      opened?.close();
    },
  };
}
