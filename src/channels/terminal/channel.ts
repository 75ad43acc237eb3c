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

/** Where the talk is read and written. */
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
export function createTerminal({ input, output, ...deps }: TerminalDeps): Terminal {
  const say = (line: string): void => void output.write(`${line}\n`);
  const conversation = newConversation({ ...deps, say });

  return {
    async talk() {
      const lines = createInterface({ input, output, terminal: input.isTTY === true, prompt: '> ' });
      // Asked for before the first wait: a line that comes earlier would be lost.
      const typed = lines[Symbol.asyncIterator]();
      say(texts.hint());
      await conversation.begin();
      lines.prompt();
      for await (const line of typed) {
        if (line.trim() === 'exit') break;
        if (input.isTTY !== true) say(line);
        await conversation.hear(line);
        lines.prompt();
      }
      say(`\n${texts.bye()}`);
    },
  };
}

interface Speaker extends Pick<TerminalDeps, 'run' | 'randomId'> {
  readonly say: (words: string) => void;
}

function newConversation({ run, randomId, say }: Speaker) {
  const adapter = new SilentAdapter();
  const common = partiesOf(randomId());
  let buttons: readonly Button[] = [];

  const speak = (spoken: Spoken, context: TurnContext): Promise<void> => {
    const replies = repliesOf(spoken, context).filter((reply) => plainText(reply) !== '');
    for (const reply of replies) say(plainText(reply));
    buttons = replies.map(buttonsOf).findLast(({ length }) => length > 0) ?? [];
    return Promise.resolve();
  };
  const turn = (activity: Partial<Activity>): Promise<void> => {
    const context = new TurnContext(adapter, { ...common, id: randomId(), ...activity });
    return run(context, (spoken) => speak(spoken, context));
  };
  return {
    begin: () => turn({ type: 'conversationUpdate', membersAdded: [common.recipient, common.from] }),
    hear: (line: string) => {
      const tapped = /^[1-9][0-9]*$/.test(line) ? buttons[Number(line) - 1] : undefined;
      return turn({ type: 'message', ...(tapped?.sends ?? { text: line }) });
    },
  };
}

const partiesOf = (id: string) => ({
  channelId: 'terminal',
  serviceUrl: 'urn:terminal',
  locale: 'nl-NL',
  conversation: { id, name: 'terminal', isGroup: false, conversationType: 'personal' },
  from: { id: 'gebruiker', name: '', role: 'user' },
  recipient: { id: 'mandaathulp', name: 'Mandaathulp', role: 'bot' },
});
