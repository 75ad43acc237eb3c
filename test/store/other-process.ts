import { once } from 'node:events';
import { codeOf } from '../../src/domain/errors.js';
import type { Store } from '../../src/domain/store.js';
import { openLowdbStore } from '../../src/store/lowdb.js';
import { aConversation, aFiledTicket, anActivity } from '../support/builders.js';
import { silentLog } from '../support/outside.js';

/** What this process does with the folder once it has it. */
const TASKS: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  /** Holds it until the standard input ends. */
  hold: async (store) => {
    process.stdin.resume();
    await once(process.stdin, 'end');
    await store.close();
  },
  /** Files tickets until it is killed; prints each number when it is stored. */
  file: async (store) => {
    for (;;) {
      const number = await store.tickets.nextNumber(2026);
      await store.conversations.turn('directline/gesprek-1', (stored) => {
        const conversation = { ...(stored ?? aConversation()), dialogs: number };
        const commit = { conversation, said: [anActivity(number)], filed: [aFiledTicket({ number })] };
        return Promise.resolve({ commit, result: undefined });
      });
      console.log(number);
    }
  },
  /** Says long things until it cannot be stored; prints the mark each time, and the code at the end. */
  fill: async (store) => {
    // Without a listener the system ends a process that meets its file size limit.
    process.on('SIGXFSZ', () => undefined);
    for (;;) {
      const { mark } = await store.conversations.turn('directline/gesprek-1', (stored) => {
        const said = [anActivity('x'.repeat(10_000))];
        return Promise.resolve({
          commit: { conversation: stored ?? aConversation(), said, filed: [] },
          result: 0,
        });
      });
      console.log(mark);
    }
  },
};

async function main([dir = '', task = '']: readonly string[]): Promise<void> {
  try {
    const store = await openLowdbStore({ dir, log: silentLog, clock: { now: () => new Date() } });
    console.log('open');
    await TASKS[task]?.(store);
  } catch (error) {
    console.log(codeOf(error));
  }
}

void main(process.argv.slice(2));
