import { HelpdeskError } from '../../domain/errors.js';
import { errorText } from '../../domain/errors.texts.js';
import type { RunTurn } from '../channel.js';
import { createTerminal } from './channel.js';
import type { TerminalDeps } from './channel.js';

/** The bot as a terminal needs it: opened for itself alone, closed when the talk is over. */
export interface OpenedBot {
  readonly run: RunTurn;
  close(): Promise<void>;
}

export interface ChatDeps extends Omit<TerminalDeps, 'run'> {
  /** @throws HelpdeskError `store_locked`, `config_invalid` and what else keeps a bot from opening */
  readonly open: () => Promise<OpenedBot>;
}

/** Opens the bot, talks until the input ends, closes it. @returns the exit code: 1 when it cannot be opened */
export async function chat({ open, ...terminal }: ChatDeps): Promise<number> {
  let bot: OpenedBot;
  try {
    bot = await open();
  } catch (error) {
    if (!(error instanceof HelpdeskError)) throw error;
    terminal.output.write(`${errorText(error.code)}\n`);
    return 1;
  }
  try {
    await createTerminal({ ...terminal, run: bot.run }).talk();
    return 0;
  } finally {
    await bot.close();
  }
}
