import { z } from 'zod';
import { Brin, Vestigingsnummer } from './brin.js';

/** The most rows of a table that are read at all; a table of all schools of the country has fewer. */
export const MOST_ROWS = 10_000;
/** The most files of one message that are looked at. */
export const MOST_FILES = 5;

/** A school as one row of a list or table tells it; whatever the row does not tell is absent. */
export const SchoolRow = z.strictObject({
  name: z.string().optional(),
  place: z.string().optional(),
  brin: Brin.optional(),
  vestiging: Vestigingsnummer.optional(),
  /** What stands where a code belongs and is none, at most 40 characters, e.g. `5AB0`. */
  typed: z.string().optional(),
});
export type SchoolRow = z.infer<typeof SchoolRow>;

/** Schools that came in one message, in their order; the same school twice is there twice. */
export interface SchoolList {
  readonly rows: readonly SchoolRow[];
  /** Rows in which no school was seen, such as a heading; an empty row does not count. */
  readonly skipped: number;
}

/** Why a file gives no list. */
export type FileRefusal =
  | 'empty'
  | 'too_large'
  | 'too_many_rows'
  | 'damaged'
  /** An HTML page, a picture, a document: nothing with rows. */
  | 'not_a_table'
  /** A table without one school's code or name. */
  | 'no_schools'
  /** More than `MOST_FILES` in one message. */
  | 'too_many_files'
  /** To read it takes more time or memory than one file gets. */
  | 'too_heavy'
  /** So many files are read already that this one has no place. */
  | 'busy'
  /** This channel cannot hand over files. */
  | 'unreadable_here';

/** What a file that came along says. */
export type FileReading =
  | { readonly kind: 'list'; readonly list: SchoolList; readonly masked: boolean }
  | { readonly kind: 'refused'; readonly why: FileRefusal };

/** A file that a user sent along, once its channel has fetched it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the schools in a file, `.csv`, `.txt` or `.xlsx`, found from the bytes themselves. Never throws. */
export type ReadSchoolFile = (file: SentFile) => Promise<FileReading>;

/** Fetches the files of a message, put in the turn state as `files` by a channel that can; at most `MOST_FILES`. */
export type FetchFiles = () => Promise<readonly SentFile[]>;
