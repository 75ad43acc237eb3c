import { z } from 'zod';
import { unlessDamaged } from '../../domain/errors.js';
import type { Files } from './files.js';
import { jsonFormat } from './records.js';

/** The last serial that was given out, per year. */
export type LastSerials = Readonly<Record<string, number>>;

/** Without it the numbers of deleted tickets could come back. */
export const SERIALS_FILE = 'serials.json';
const format = jsonFormat(
  z.strictObject({ version: z.literal(1), last: z.record(z.string(), z.int().nonnegative()) }),
);

/** The serials of ticket numbers, which only rise. */
export class Serials {
  readonly #last = new Map<string, number>();

  /** Sees to it that `name`'s number is not given out again; `name` may be that of a ticket's file. */
  markUsed(name: string): void {
    const [, year, serial] = /^DD-([0-9]{4})-([0-9]{5,})/.exec(name) ?? [];
    if (year !== undefined) this.markLast({ [year]: Number(serial) });
  }

  markLast(last: LastSerials): void {
    for (const [year, serial] of Object.entries(last)) {
      this.#last.set(year, Math.max(serial, this.#last.get(year) ?? 0));
    }
  }

  get last(): LastSerials {
    return Object.fromEntries(this.#last);
  }

  /** Gives out the next one. */
  next(year: number): number {
    const serial = (this.#last.get(String(year)) ?? 0) + 1;
    this.#last.set(String(year), serial);
    return serial;
  }
}

/** The last serials of all numbers in a folder, those of damaged and of deleted tickets too. */
export async function lastSerials(files: Files): Promise<LastSerials> {
  const serials = new Serials();
  const stored = await unlessDamaged(files.load(SERIALS_FILE, format));
  if (stored) serials.markLast(stored.last);
  const names = [...(await files.list('tickets')), ...(await files.list('journal'))];
  for (const name of names) serials.markUsed(name);
  return serials.last;
}

/** Keeps serials for the next start. @throws HelpdeskError `store_unwritable` */
export const keepSerials = (files: Files, last: LastSerials): Promise<void> =>
  files.save(SERIALS_FILE, format, { version: 1, last });
