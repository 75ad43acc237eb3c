import path from 'node:path';
import { codeOf, HelpdeskError } from '../../domain/errors.js';
import { systemCode } from '../lowdb/store-error.js';
import { texts } from './main.texts.js';
import { Stopped } from './stop.js';

/** One of the commands. */
export interface Command {
  /** The one option that it takes. */
  readonly option: '--to' | '--from';
  /** What is taken when nothing is given on the command line, where all on the computer can read a password. */
  readonly otherwise?: () => string | undefined;
  /** How it is used, for who used it otherwise. */
  readonly usage: () => string;
  /** What somebody reads who stopped it. */
  readonly stopped: () => string;
  /** Does it. @returns whether all is well */
  readonly work: (value: string) => Promise<boolean>;
}

/** What stands behind an option on the command line; `undefined` when nothing does, or there is something else. */
function optionOf(name: string, parameters: readonly string[]): string | undefined {
  const [option, value, ...others] = parameters;
  const isAlone = option === name && others.length === 0 && value !== undefined && !value.startsWith('--');
  return isAlone ? value : undefined;
}

/** What a command works on; `undefined` when it is used in another way than it can be. */
export const valueOf = ({ option, otherwise }: Command, parameters: readonly string[]): string | undefined =>
  parameters.length === 0 ? otherwise?.() : optionOf(option, parameters);

/** As a shell knows it of a process that Ctrl-C ended. */
const STOPPED = 130;

/**
 * Runs a command on its value. What fails is explained in Dutch, with nothing in it of what is kept.
 * @returns the code to end with
 */
export async function runCommand(
  { usage, stopped, work }: Command,
  value: string | undefined,
  complain: (line: string) => void,
): Promise<number> {
  if (value === undefined) {
    complain(usage());
    return 1;
  }
  try {
    return (await work(value)) ? 0 : 1;
  } catch (error) {
    const isStopped = error instanceof Stopped;
    complain(isStopped ? stopped() : explained(error, value));
    return isStopped ? STOPPED : 1;
  }
}

/** @throws what was thrown, when there is nothing more to say of it */
function explained(error: unknown, value: string): string {
  if (codeOf(error) === 'config_invalid') throw error;
  const { sql, system = systemCode(error) } = detailsOf(error);
  const said = codeOf(error) === 'database_unusable' ? system : sql;
  if (typeof said === 'string') return texts.databaseFailed(said);
  if (typeof system === 'string' && codeOf(error) !== 'store_unwritable')
    return texts.fileFailed(path.basename(value), system);
  if (!(error instanceof HelpdeskError)) throw error;
  return texts.failed(error.code);
}

const detailsOf = (error: unknown): HelpdeskError['details'] =>
  error instanceof HelpdeskError ? error.details : {};
