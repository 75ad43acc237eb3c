import type { ErrorCode } from '../domain/errors.js';
import { HelpdeskError } from '../domain/errors.js';
import type { LogFields } from '../domain/outside.js';
import type { Reply } from './reply.js';

/** The failures a program that calls us can meet: the status, and the stable code it may branch on. */
const FAILURES = {
  BadArgument: [400, 'The request is not as it has to be.'],
  Unauthorized: [401, 'An Authorization header with a bearer token is missing.'],
  Forbidden: [403, 'The token is not valid for this.'],
  TokenExpired: [403, 'The token has expired.'],
  NotFound: [404, 'There is nothing here.'],
  MethodNotAllowed: [405, 'This method is not allowed here.'],
  Conflict: [409, 'It was changed meanwhile.'],
  MessageSizeTooBig: [413, 'The request is too large.'],
  UnsupportedMediaType: [415, 'This content type or encoding is not accepted here.'],
  TooManyRequests: [429, 'Too many requests: wait as long as Retry-After says.'],
  InternalServerError: [500, 'Something went wrong here.'],
  BotError: [502, 'The bot takes longer than usual: send it again to hear what became of it.'],
  ServiceError: [503, 'It cannot be stored now: try again later.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

/** Code of a failure as the caller reads it. Source of the names: Direct Line 3.0, as far as it has one. */
export type FailureCode = keyof typeof FAILURES;

/** A request that is refused, or cannot be served. `headers` go out with the answer. */
export class RequestFailure extends Error {
  readonly code: FailureCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: FailureCode, headers: Record<string, string> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'RequestFailure';
    this.code = code;
    this.headers = headers;
  }

  get status(): number {
    return FAILURES[this.code][0];
  }
}

/** Which failure a caller sees for one of ours; the compiler asks for a new one when a code is added. */
const SEEN_AS: Readonly<Record<ErrorCode, FailureCode>> = {
  store_unwritable: 'ServiceError',
  store_locked: 'ServiceError',
  store_newer: 'ServiceError',
  store_unfinished: 'ServiceError',
  store_not_empty: 'Conflict',
  backup_damaged: 'BadArgument',
  database_unusable: 'ServiceError',
  record_damaged: 'InternalServerError',
  ticket_not_found: 'NotFound',
  ticket_changed: 'Conflict',
  conversation_busy: 'TooManyRequests',
  import_running: 'Conflict',
  sink_unreachable: 'ServiceError',
  sink_refused: 'ServiceError',
  input_invalid: 'BadArgument',
  config_invalid: 'InternalServerError',
  port_in_use: 'InternalServerError',
  address_unusable: 'InternalServerError',
  unexpected: 'InternalServerError',
};

/** The failure a caller sees for a code of ours; one we do not know is a fault of ours. */
export const failureOf = (code: string): RequestFailure =>
  new RequestFailure(
    Object.hasOwn(SEEN_AS, code) ? SEEN_AS[code as ErrorCode] : 'InternalServerError',
    code === 'conversation_busy' ? { 'retry-after': '2' } : {},
  );

const BY_STATUS = new Map(Object.entries(FAILURES).map(([code, [status]]) => [status as number, code]));

/** Restify's own refusals (no such route, wrong method) carry a status; anything else is a fault of ours. */
function failureFrom(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error;
  if (error instanceof HelpdeskError) return failureOf(error.code);
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  const code =
    typeof status === 'number' && status < 500 ? (BY_STATUS.get(status) ?? 'BadArgument') : undefined;
  return new RequestFailure((code as FailureCode | undefined) ?? 'InternalServerError');
}

/** Where an error came from, without its message: that may hold what a user typed. */
const whereOf = (error: unknown): readonly string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];

/** What became of something that was thrown: the reply for the caller, and the fields for the log. */
export function answerTo(error: unknown): { readonly reply: Reply; readonly fields: LogFields } {
  const failure = failureFrom(error);
  const { code, status, headers } = failure;
  const body = { error: { code, message: FAILURES[code][1] } };
  const own = error instanceof HelpdeskError ? { failure: error.code, ...error.details } : {};
  const where = status === 500 ? { where: whereOf(error) } : {};
  return { reply: { status, body, headers }, fields: { status, code, ...own, ...where } };
}
