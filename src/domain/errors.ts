/** Every failure a person or a program can meet. Its Dutch is in `errors.texts.ts`. */
export type ErrorCode =
  | 'store_unwritable'
  | 'store_locked'
  | 'store_newer'
  | 'store_unfinished'
  | 'store_not_empty'
  | 'database_unusable'
  | 'record_damaged'
  | 'backup_damaged'
  | 'ticket_not_found'
  | 'ticket_changed'
  | 'conversation_busy'
  | 'import_running'
  | 'sink_unreachable'
  | 'sink_refused'
  | 'input_invalid'
  | 'config_invalid'
  | 'port_in_use'
  | 'address_unusable'
  | 'unexpected';

/**
 * A failure with a name. Branch on `code`, never on `message`.
 * `details` holds ids and numbers for the log, never what a user typed.
 */
export class HelpdeskError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HelpdeskError';
    this.code = code;
    this.details = details;
  }
}

/** The code of whatever was thrown; `unexpected` for anything that is not ours. */
export const codeOf = (error: unknown): ErrorCode =>
  error instanceof HelpdeskError ? error.code : 'unexpected';

const unless =
  (...codes: readonly ErrorCode[]) =>
  <T>(working: Promise<T>): Promise<T | undefined> =>
    working.catch((error: unknown) => {
      if (codes.includes(codeOf(error))) return undefined;
      throw error;
    });

/** What was read, or `undefined` when it was damaged. */
export const unlessDamaged = unless('record_damaged');

/** What became of a change, or `undefined` when what it is of cannot be read or is there no more. */
export const unlessGone = unless('record_damaged', 'ticket_not_found');
