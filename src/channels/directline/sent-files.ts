import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { MOST_FILES } from '../../domain/school-list.js';
import type { FetchFiles } from '../../domain/school-list.js';
import type { FileShelf } from './files.js';
import { ROOT } from './urls.js';

/** Pictures, which a browser may show in the page; anything else is offered for download. */
export const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const Attachments = z.array(z.looseObject({ contentUrl: z.string().optional() })).catch([]);
const FOLDER = `${ROOT}/files/`;

/** The files of one message, handed over to the bot. */
export interface SentFiles {
  /**
   * Takes the files that the bot has read off the shelf: a table may hold anything, and was needed only once.
   * Pictures stay for their day, as the page shows them.
   */
  clear(): Promise<void>;
}

/** Lets the bot fetch the files of a message from our own shelf. No address is ever called: a client can write any. */
export function handOver(context: TurnContext, shelf: FileShelf): SentFiles {
  const ids = Attachments.parse(context.activity.attachments).flatMap(({ contentUrl }) => idIn(contentUrl));
  const read = new Set<string>();
  const fetchFiles: FetchFiles = async () => {
    const found = await Promise.all(
      ids.slice(0, MOST_FILES).map(async (id) => {
        const file = await shelf.get(id);
        if (file && !SHOWN.has(file.type)) read.add(id);
        return file ? [{ name: file.name, bytes: file.bytes }] : [];
      }),
    );
    return found.flat();
  };
  if (ids.length > 0) context.turnState.set('files', fetchFiles);
  return {
    clear: async () => {
      for (const id of read) await shelf.remove(id);
    },
  };
}

function idIn(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { pathname } = new URL(address);
  return pathname.startsWith(FOLDER) ? [pathname.slice(FOLDER.length)] : [];
}
