import type { TurnContext } from 'botbuilder';
import type { Question } from '../domain/question.js';
import { MOST_FILES } from '../domain/school-list.js';
import type { FetchFiles, FileReading, FileRefusal, ReadSchoolFile } from '../domain/school-list.js';
import type { Understand, Understanding } from '../domain/understanding.js';
import { SentFile, wordsOf } from './activities.js';
import type { Incoming } from './activities.js';

/** What reads the text and the files of a message. */
export interface ReadMessageDeps {
  readonly understand: Understand;
  readonly readSchoolFile: ReadSchoolFile;
}

/** What came in, and the turn state in which its channel put how to fetch files. */
interface Came {
  readonly context: TurnContext;
  readonly incoming: Incoming;
}

/** Understands what came in: the words, the tap, the file. `undefined` when it is no message. */
export async function readMessage(
  deps: ReadMessageDeps,
  on: Came,
  open: Question | undefined,
): Promise<Understanding | undefined> {
  if (on.incoming.type !== 'message') return undefined;
  const { said, tap } = wordsOf(on.incoming);
  const file = await readFile(deps, on);
  return { ...deps.understand(said, open), ...(tap && { tap }), ...(file && { file }) };
}

/** What no further file is read after: it took, or would take, what others need. */
const COSTLY: ReadonlySet<FileRefusal> = new Set(['too_heavy', 'busy']);

/** What the files of a message say; `undefined` when it has none. */
async function readFile(
  { readSchoolFile }: ReadMessageDeps,
  { context, incoming: { attachments = [] } }: Came,
): Promise<FileReading | undefined> {
  const count = attachments.filter((attachment) => SentFile.safeParse(attachment).success).length;
  if (count === 0) return undefined;
  if (count > MOST_FILES) return { kind: 'refused', why: 'too_many_files' };
  const fetchFiles = context.turnState.get<FetchFiles | undefined>('files');
  const reading = await firstList(readSchoolFile, (await fetchFiles?.()) ?? []);
  return reading ?? { kind: 'refused', why: 'unreadable_here' };
}

/** What files say: the first that gives a list, else what is wrong with the first. */
async function firstList(
  readSchoolFile: ReadSchoolFile,
  files: Awaited<ReturnType<FetchFiles>>,
): Promise<FileReading | undefined> {
  let first: FileReading | undefined;
  for (const file of files) {
    const reading = await readSchoolFile(file);
    if (reading.kind === 'list' || COSTLY.has(reading.why)) return reading;
    first ??= reading;
  }
  return first;
}
