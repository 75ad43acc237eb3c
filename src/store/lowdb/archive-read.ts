import type { ArchiveKind, ArchiveRecord, ArchivedConversation } from '../../domain/archive.js';
import { ARCHIVE_KINDS, WHOLE } from '../../domain/archive.js';
import type { StoredActivity } from '../../domain/conversation.js';
import { codeOf, unlessDamaged } from '../../domain/errors.js';
import type { RegisterStore } from '../../domain/school.js';
import { inOrderAsked } from '../archive/questions.js';
import type { Files, Folder } from './files.js';
import { FOLDERS } from './files.js';
import type { ListFile } from './list-file.js';
import { PEOPLE } from './people.js';
import { MARKS } from './question-marks.js';
import type { ConversationRecord } from './records.js';
import { conversationFormat, conversationOf, ticketFile, ticketFormat } from './records.js';
import { storedSecret } from './secrets.js';
import { lastSerials } from './serials.js';
import { linkFile, linkFormat, sessionFile, sessionFormat } from './staff-files.js';
import { TEMPLATES } from './templates.js';

/** What the records of a folder are read from. */
export interface Sources {
  readonly files: Files;
  readonly register: RegisterStore;
}

/** Reads every record of a folder, in the order of archives. */
export async function* readFolder(sources: Sources): AsyncGenerator<ArchiveRecord> {
  for (const kind of ARCHIVE_KINDS) yield* READERS[kind](sources);
}

/** Names of files that were set aside, and of what else is there and cannot be read. */
export async function unreadableIn({ files, register }: Sources): Promise<string[]> {
  const names: string[] = [];
  for (const folder of FOLDERS) {
    const found = (await files.list(folder)).filter((name) => /\.damaged-[0-9]+$/.test(name));
    names.push(...found.map((name) => `${folder}/${name}`));
  }
  for (const id of await idsIn(files, 'staff', LINK))
    if (!(await files.loadLast(linkFile(id), linkFormat))) names.push(linkFile(id));
  const isRegisterFine = await register.load().then(() => true, isNotDamaged);
  return isRegisterFine ? names : [...names, 'scholen/register.jsonl'];
}

const SESSION = /^session-([a-z0-9-]{8,64})\.json$/;
const LINK = /^link-([a-z0-9-]{8,64})\.json$/;
const ANY = /^(.+)\.json$/;

const READERS: Readonly<Record<ArchiveKind, (sources: Sources) => AsyncIterable<ArchiveRecord>>> = {
  async *serials({ files }) {
    const value = await lastSerials(files);
    if (Object.keys(value).length > 0) yield { kind: 'serials', id: WHOLE, value: { ...value } };
  },
  async *secret({ files }) {
    for (const id of await idsIn(files, 'secrets', /^([a-z0-9-]+)\.json$/)) {
      const secret = await storedSecret(files, id);
      if (secret) yield { kind: 'secret', id, value: secret.toString('base64') };
    }
  },
  async *colleagues({ files }) {
    const value = await listOf(files, PEOPLE);
    if (value.length > 0) yield { kind: 'colleagues', id: WHOLE, value };
  },
  async *session({ files }) {
    for (const id of await idsIn(files, 'staff', SESSION)) {
      const record = await unlessDamaged(files.load(sessionFile(id), sessionFormat));
      if (record) yield { kind: 'session', id, value: record.session };
    }
  },
  async *used_link({ files }) {
    for (const id of await idsIn(files, 'staff', LINK)) {
      // One that is damaged is not set aside: it must stay a link that was used.
      const record = await files.loadLast(linkFile(id), linkFormat);
      if (record) yield { kind: 'used_link', id, value: new Date(record.expiresAt).toISOString() };
    }
  },
  async *templates({ files }) {
    const value = await listOf(files, TEMPLATES);
    const sorted = value.sort((one, other) => (one.id < other.id ? -1 : 1));
    if (sorted.length > 0) yield { kind: 'templates', id: WHOLE, value: sorted };
  },
  async *question_marks({ files }) {
    const value = await listOf(files, MARKS);
    if (value.length > 0) yield { kind: 'question_marks', id: WHOLE, value };
  },
  async *register({ register }) {
    const value = await unlessDamaged(register.load());
    if (value) yield { kind: 'register', id: WHOLE, value };
  },
  async *ticket({ files }) {
    for (const id of await idsIn(files, 'tickets', ANY)) {
      const record = await unlessDamaged(files.load(ticketFile(id), ticketFormat(id)));
      if (record)
        yield { kind: 'ticket', id, value: { ticket: record.ticket, deliveries: record.deliveries } };
    }
  },
  async *conversation({ files }) {
    for (const id of await idsIn(files, 'conversations', ANY)) {
      const file = `conversations/${id}.json`;
      const record = await unlessDamaged(files.load(file, conversationFormat(file)));
      if (record) yield { kind: 'conversation', id, value: archived(record) };
    }
  },
};

const listOf = async <T>(files: Files, list: ListFile<T>): Promise<T[]> => [...(await list.read(files))];

/** What stands for the star in the names of a folder, sorted. */
async function idsIn(files: Files, folder: Folder, pattern: RegExp): Promise<string[]> {
  const ids = (await files.list(folder)).map((name) => pattern.exec(name)?.[1]);
  return ids.filter((id) => id !== undefined).sort();
}

const archived = (record: ConversationRecord): ArchivedConversation => ({
  mark: record.mark,
  conversation: conversationOf(record),
  // Memory holds only what has passed the schema.
  log: record.log.map((activity) => JSON.parse(activity) as StoredActivity),
  questions: inOrderAsked(record.questions),
});

const isNotDamaged = (error: unknown): boolean => {
  if (codeOf(error) === 'record_damaged') return false;
  throw error;
};
