import type { ArchiveKind, ArchiveRecord, RecordOf } from '../../domain/archive.js';

type Values = { readonly [K in ArchiveKind]: RecordOf<K>['value'] };

/** How a store puts in a record of each kind. */
export type Writers = {
  readonly [K in ArchiveKind]: (id: string, value: Values[K]) => Promise<void>;
};

/** Puts a record in by the writer of its kind. */
export const putBy = (writers: Writers, record: ArchiveRecord): Promise<void> =>
  put(writers, record.kind, record);

interface Part<K extends ArchiveKind> {
  readonly id: string;
  readonly value: Values[K];
}

const put = <K extends ArchiveKind>(writers: Writers, kind: K, { id, value }: Part<K>): Promise<void> =>
  writers[kind](id, value);
