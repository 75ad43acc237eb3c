import { z } from 'zod';
import { unlessDamaged } from '../../domain/errors.js';
import type { Files } from './files.js';
import type { RecordFormat } from './records.js';

/** A short list that rests in one file as a whole. */
export interface ListFile<T> {
  /** As `Files` names it. */
  readonly file: string;
  /** Nothing when there is no such file, or it is damaged and was set aside. */
  read(files: Files): Promise<readonly T[]>;
  /** @throws HelpdeskError `store_unwritable` */
  write(files: Files, list: readonly T[]): Promise<void>;
}

/** The list in a file of the folder `inbox`. @param member what the list is called in it */
export function inboxList<T>(name: string, member: string, schema: z.ZodType<T>): ListFile<T> {
  const file = `inbox/${name}.json`;
  const list = z.array(schema);
  const whole = z.strictObject({ version: z.literal(1), [member]: z.unknown() });
  const format: RecordFormat<readonly T[]> = {
    durable: true,
    parse: (text) => list.parse(whole.parse(JSON.parse(text))[member]),
    print: (stored) => JSON.stringify({ version: 1, [member]: stored }),
  };
  return {
    file,
    read: async (files) => (await unlessDamaged(files.load(file, format))) ?? [],
    async write(files, stored) {
      await files.save(file, format, stored);
      await files.syncFolder('inbox');
    },
  };
}
