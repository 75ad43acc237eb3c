import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { RunTurn, Spoken } from '../channel.js';
import { buttonsOf, plainText } from '../plain.js';
import type { Button } from '../plain.js';
import { repliesOf } from '../replies.js';
import { SilentAdapter } from './adapter.js';
import { texts } from './texts.js';

export interface TerminalDeps {
  readonly run: RunTurn;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly randomId: () => string;
}

/** The smallest channel, for developers: one conversation with the bot, line by line. */
export interface Terminal {
  /** Resolves when the input ends or somebody types `exit`. */
  talk(): Promise<void>;
}

/** Opens a terminal on a pair of streams. Every terminal is a new conversation. */
export function createTerminal({ run, input, output, randomId }: TerminalDeps): Terminal {
  const adapter = new SilentAdapter();
  const common = conversationOf(randomId());
  let buttons: readonly Button[] = [];

  const say = (line: string): void => void output.write(`${line}\n`);
  const speak = (spoken: Spoken, context: TurnContext): void => {
    for (const reply of repliesOf(spoken, context)) {
      if (plainText(reply) === '') continue;
      say(plainText(reply));
      buttons = [buttonsOf(reply), buttons].find(({ length }) => length > 0) ?? [];
    }
  };
  const turn = async (activity: Partial<Activity>): Promise<void> => {
    buttons = [];
    const context = new TurnContext(adapter, { ...common, id: randomId(), ...activity });
    await run(context, (spoken) => {
      speak(spoken, context);
      return Promise.resolve();
    });
  };
  const answer = (line: string): Promise<void> => {
    const tapped = /^[1-9][0-9]*$/.test(line) ? buttons[Number(line) - 1] : undefined;
    return turn({ type: 'message', ...(tapped?.sends ?? { text: line }) });
  };

  return {
    async talk() {
      const lines = createInterface({ input, output, terminal: input.isTTY === true, prompt: '> ' });
      // Asked for before the first wait: a line that comes earlier would be lost.
      const typed = lines[Symbol.asyncIterator]();
      say(texts.hint());
      await turn({ type: 'conversationUpdate', membersAdded: [common.recipient, common.from] });
      lines.prompt();
      for await (const line of typed) {
        if (line.trim() === 'exit') break;
        if (input.isTTY !== true) say(line);
        await answer(line);
        lines.prompt();
      }
      say(`\n${texts.bye()}`);
    },
  };
}

const conversationOf = (id: string) => ({
  channelId: 'terminal',
  serviceUrl: 'urn:terminal',
  locale: 'nl-NL',
  conversation: { id, name: 'terminal', isGroup: false, conversationType: 'personal' },
  from: { id: 'gebruiker', name: '', role: 'user' },
  recipient: { id: 'mandaathulp', name: 'Mandaathulp', role: 'bot' },
});
