import { fork } from 'node:child_process';
import path from 'node:path';
import type { Outside } from '../../domain/outside.js';
import type { FileReading } from '../../domain/school-list.js';
import { refused } from './rows.js';

/** What reading a file in a process of its own needs. */
export interface ApartDeps extends Pick<Outside, 'log'> {
  /** Folder of the program, with its bundle in `dist`. */
  readonly root: string;
  /** How long a file may take. */
  readonly patienceMs?: number;
}

/** A workbook of 10,000 rows takes one second, with the start of the process; on a busy computer a few. */
const PATIENCE_MS = 8000;
/** Memory of the process. A workbook of the largest size that is unpacked takes less than half. */
const MOST_MB = 256;

/**
 * Makes what reads a file in a process of its own: a file can be made so that it takes a minute or a gigabyte. It is
 * ended when it takes too long, and its memory running out ends nobody else, as it would from a thread. It gets none
 * of our settings.
 */
export const createReadApart =
  ({ root, log, patienceMs = PATIENCE_MS }: ApartDeps) =>
  (bytes: Uint8Array): Promise<FileReading> =>
    new Promise((resolve) => {
      const child = fork(path.join(root, 'dist/schools/file/reader.js'), {
        execArgv: [`--max-old-space-size=${MOST_MB}`],
        env: {},
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const giveUp = (why: 'too_heavy' | 'busy') => {
        log.warn({ why }, 'school_file.given_up');
        end(refused(why));
      };
      const end = (reading: FileReading) => {
        clearTimeout(timer);
        child.removeAllListeners('disconnect').kill('SIGKILL');
        resolve(reading);
      };
      const timer = setTimeout(giveUp, patienceMs, 'too_heavy');
      // It is our own program, of the same release.
      child.once('message', (reading) => {
        end(reading as FileReading);
      });
      child.once('disconnect', () => {
        giveUp('too_heavy');
      });
      // It cannot be started, or can no longer be killed.
      child.on('error', () => {
        giveUp('busy');
      });
      child.send(bytes, () => undefined);
    });
