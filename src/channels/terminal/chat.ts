import type { RunTurn } from '../channel.js';
import { createTerminal } from './channel.js';
import type { TerminalDeps } from './channel.js';

/** The bot as a terminal needs it: opened for itself alone, closed when the talk is over. */
export interface OpenedBot {
  readonly run: RunTurn;
  close(): Promise<void>;
}

/** The terminal, and what opens the bot. */
export interface ChatDeps extends Omit<TerminalDeps, 'run'> {
  /** @throws HelpdeskError `store_locked` and what else keeps a bot from opening */
  readonly open: () => Promise<OpenedBot>;
}

/** Opens the bot, talks until the input ends, and closes it, also when the talk fails. @throws what `open` throws */
export async function chat({ open, ...terminal }: ChatDeps): Promise<void> {
  const bot = await open();
  try {
    await createTerminal({ ...terminal, run: bot.run }).talk();
  } finally {
    await bot.close();
  }
}
