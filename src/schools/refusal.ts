import { HelpdeskError } from '../domain/errors.js';

/** Why one row of a register file is not taken. */
export type RowFault =
  | 'too_few_columns'
  | 'too_many_columns'
  | 'wrong_brin'
  | 'wrong_vestiging'
  | 'no_name'
  | 'name_too_long'
  | 'no_place';

/** Why a register file, and with it the whole import, is refused. */
export type FileFault =
  | 'empty'
  | 'html'
  | 'no_header'
  | 'no_rows'
  | 'cut_off'
  | 'row_too_long'
  | 'too_large'
  | 'too_many_rows'
  | 'mostly_refused'
  | 'unreadable'
  | 'not_https'
  | 'unreachable';

/** A row that was not taken. */
export interface RefusedRow {
  /** Line of the file on which the row ends; the first is 1. */
  readonly line: number;
  /** Place among the rows below the header; the first is 1. */
  readonly row: number;
  readonly why: RowFault;
}

/** The failure of an import. Its details say `why`, and whatever numbers belong to it. */
export const refusal = (
  why: FileFault,
  details: Record<string, unknown> = {},
  cause?: unknown,
): HelpdeskError => new HelpdeskError('input_invalid', { why, ...details }, { cause });

/** Why an import was refused; `undefined` when it failed for another reason. */
export const whyRefused = (error: unknown): FileFault | undefined =>
  error instanceof HelpdeskError && error.code === 'input_invalid'
    ? (error.details.why as FileFault)
    : undefined;
