import type { TurnContext } from 'botbuilder';
import type { Question } from '../domain/question.js';
import type { FetchFiles, FileReading, ReadSchoolFile } from '../domain/school-list.js';
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

/** What the files of a message say: the first that gives a list, else what is wrong with the first. */
async function readFile(
  { readSchoolFile }: ReadMessageDeps,
  { context, incoming: { attachments = [] } }: Came,
): Promise<FileReading | undefined> {
  if (!attachments.some((attachment) => SentFile.safeParse(attachment).success)) return undefined;
  const fetchFiles = context.turnState.get<FetchFiles | undefined>('files');
  const files = (await fetchFiles?.()) ?? [];
  const readings: FileReading[] = [];
  for (const file of files) readings.push(await readSchoolFile(file));
  const list = readings.find(({ kind }) => kind === 'list');
  return list ?? readings[0] ?? { kind: 'refused', why: 'unreadable_here' };
}
