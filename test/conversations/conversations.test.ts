import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStage } from '../support/conversation.js';
import type { User } from '../support/conversation.js';

/*
 * Whole conversations as a colleague of the helpdesk can read them. `> ` is what the user types, `> [knop]` a
 * tap on the last card, `> (opent de chat)` the start; `< ` is what the bot says, each message on its own.
 * After a change on purpose: `npm test -- conversations` shows the difference; WRITE_CONVERSATIONS=1 writes it.
 */
const folder = path.join('test', 'conversations');
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

const TAP = /^\[(.+)\]$/;

async function replay(user: User, script: string): Promise<string> {
  const lines: string[] = [];
  for (const line of script.split('\n')) {
    if (line.startsWith('#')) lines.push(line, '');
    if (!line.startsWith('> ')) continue;
    const typed = line.slice(2);
    const replies =
      typed === '(opent de chat)'
        ? await user.opens()
        : await (TAP.test(typed) ? user.taps(TAP.exec(typed)?.[1] ?? '') : user.says(typed));
    lines.push(line, ...replies.map((reply) => `< ${reply.replaceAll('\n', '\n  ')}`), '');
  }
  return lines.join('\n');
}

test('the scan finds the conversations', () => {
  expect(files).toContain('van-hallo-tot-ticketnummer.txt');
});

describe.each(['directline', 'msteams'])('on channel %s', (channelId) => {
  test.each(files)('%s goes as it is written', async (file) => {
    const written = readFileSync(path.join(folder, file), 'utf8');
    const stage = await openStage();
    try {
      const spoken = await replay(stage.user(channelId), written);
      if (process.env.WRITE_CONVERSATIONS === '1') writeFileSync(path.join(folder, file), spoken);

      expect(spoken).toBe(readFileSync(path.join(folder, file), 'utf8'));
    } finally {
      await stage.close();
    }
  });
});
