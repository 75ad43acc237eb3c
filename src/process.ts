import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import type { Surroundings } from './open-bot.js';
import type { Config } from './config.js';
import { HelpdeskError } from './domain/errors.js';
import { texts } from './main.texts.js';

/** The real clock, chance and log. The log goes to standard error, a line of JSON each. */
export const surroundings = ({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>, root: string): Surroundings => ({
  clock: { now: () => new Date() },
  log: pino({ level: LOG_LEVEL, base: null }, pino.destination(2)),
  randomId: randomUUID,
  random: Math.random,
  fetch,
  root,
});

/** Takes the settings of a `.env` file into the environment, if there is one. What is set already stays. */
function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** Runs the program; a failure with a name is explained in Dutch, with every mistake, and ends it with code 1. */
export async function orExplain(start: () => Promise<void>): Promise<void> {
  try {
    loadEnvFile();
    await start();
  } catch (error) {
    if (!(error instanceof HelpdeskError)) throw error;
    console.error([texts.notStarted(error.code), ...mistakesOf(error)].join('\n'));
    process.exitCode = 1;
  }
}

/** What a failure is about: every setting that is wrong, or the folder or address with what the system says of it. */
function mistakesOf({ details }: HelpdeskError): readonly string[] {
  const { mistakes, dir, address = dir, system } = details;
  if (Array.isArray(mistakes)) return mistakes.map((mistake) => `- ${String(mistake)}`);
  if (typeof address !== 'string') return [];
  return [`- ${address}${typeof system === 'string' ? ` (${system})` : ''}`];
}

/** Stops once at SIGTERM or SIGINT, then ends the process with 0; a stop that hangs ends it with 1 in time. */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const handle = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}

const LONGEST_STOP_MS = 9_500;
