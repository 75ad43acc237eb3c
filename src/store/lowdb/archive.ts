import type { Archive, ArchiveChange, ArchiveKind } from '../../domain/archive.js';
import { openRegisterFile } from '../register-file.js';
import type { Writers } from '../archive/writers.js';
import { putBy } from '../archive/writers.js';
import type { Sources } from './archive-read.js';
import { readFolder, unreadableIn } from './archive-read.js';
import type { Files } from './files.js';
import { FOLDERS } from './files.js';
import { beginFilling, endFilling, isFilling } from './filling.js';
import type { FolderDeps } from './open-folder.js';
import { openFolder } from './open-folder.js';
import { PEOPLE } from './people.js';
import { MARKS } from './question-marks.js';
import { conversationFile, conversationFormat, ticketFile, ticketFormat } from './records.js';
import { keepSecret, secretFile } from './secrets.js';
import { keepSerials, SERIALS_FILE } from './serials.js';
import { linkFile, linkFormat, sessionFile, sessionFormat } from './staff-files.js';
import { byName, TEMPLATES } from './templates.js';

/**
 * Opens what a data folder keeps. The server must have let go of it.
 * @throws HelpdeskError `store_locked` when another process has the folder, `store_unwritable`
 */
export async function openLowdbArchive(deps: FolderDeps): Promise<Archive> {
  const { files, release } = await openFolder(deps);
  const sources: Sources = { files, register: openRegisterFile(deps) };
  const writers = writersOn(sources);
  return {
    size: async () => (await files.list('tickets')).length + (await files.list('conversations')).length,
    read: () => readFolder(sources),
    unreadable: () => unreadableIn(sources),
    async write(changes) {
      for (const change of changes) await apply(change, files, writers);
      for (const folder of FOLDERS) await files.syncFolder(folder);
    },
    state: async () => ((await isFilling(files)) ? 'filling' : 'used'),
    mark: (state) => (state === 'filling' ? beginFilling(files) : endFilling(files)),
    close: release,
  };
}

async function apply({ put, remove }: ArchiveChange, files: Files, writers: Writers): Promise<void> {
  if (put) await putBy(writers, put);
  else await files.delete(FILES[remove.kind](remove.id));
}

const FILES: Readonly<Record<ArchiveKind, (id: string) => string>> = {
  serials: () => SERIALS_FILE,
  secret: secretFile,
  colleagues: () => PEOPLE.file,
  session: sessionFile,
  used_link: linkFile,
  templates: () => TEMPLATES.file,
  question_marks: () => MARKS.file,
  register: () => 'scholen/register.jsonl',
  ticket: ticketFile,
  conversation: (id) => `conversations/${id}.json`,
};

const writersOn = ({ files, register }: Sources): Writers => ({
  serials: (_, value) => keepSerials(files, value),
  secret: (id, value) => keepSecret(files, id, Buffer.from(value, 'base64')),
  colleagues: (_, value) => PEOPLE.write(files, value),
  session: (id, session) => files.save(sessionFile(id), sessionFormat, { version: 1, session }),
  used_link: (id, expiresAt) => files.save(linkFile(id), linkFormat, { version: 1, expiresAt }),
  templates: (_, value) => TEMPLATES.write(files, byName(value)),
  question_marks: (_, value) => MARKS.write(files, value),
  register: (_, value) => register.replace(() => Promise.resolve(value)),
  ticket: (id, value) => files.save(ticketFile(id), ticketFormat(id), { version: 1, ...value }),
  async conversation(_, { mark, conversation, log, questions }) {
    const file = conversationFile(conversation.key);
    const text = conversationFormat(file).print({
      lastAt: conversation.lastAt,
      conversation: JSON.stringify(conversation),
      log: log.map((activity) => JSON.stringify(activity)),
      mark,
      questions,
    });
    await files.replace(file, text, true);
  },
});
