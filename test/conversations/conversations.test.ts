import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';
import { registerOfTests } from '../support/register.js';

/*
 * Whole conversations as a colleague of the helpdesk can read them. `> ` is what the user types, `> [knop]` a
 * tap on the last card, `> (opent de chat)` the start, ` | ` in it a new line; `< ` is what the bot says, each message
 * on its own; `~ ` is what happens around the conversation.
 * After a change on purpose: `npm test -- conversations` shows the difference; WRITE_CONVERSATIONS=1 writes it.
 */
const folder = path.join('test', 'conversations');
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

const TAP = /^\[(.+)\]$/;

const WITH_REGISTER = '~ met het register';

/** A user on a stage, until somebody else takes over. */
interface Playing {
  readonly stage: Stage;
  readonly channelId: string;
  user: User;
}

const HAPPENINGS: Readonly<Record<string, (playing: Playing) => void | Promise<void>>> = {
  [WITH_REGISTER]: () => undefined,
  '~ een dag later': ({ stage }) => {
    stage.clock.advance(24 * 60 * 60 * 1000);
  },
  '~ de bewaartermijn is voorbij': async ({ stage }) => {
    stage.clock.advance(91 * 24 * 60 * 60 * 1000);
    await stage.store.sweep(
      new Date(stage.clock.now().getTime() - 90 * 24 * 60 * 60 * 1000),
      stage.clock.now(),
    );
  },
  '~ de chatbot start opnieuw': ({ stage }) => stage.restart(),
  '~ iemand anders': (playing) => {
    playing.user = playing.stage.user(playing.channelId, 'gesprek-2');
  },
};

async function replay(playing: Playing, script: string): Promise<string> {
  const lines: string[] = [];
  for (const line of script.split('\n')) {
    if (line.startsWith('#')) lines.push(line, '');
    if (line.startsWith('~ ')) {
      await happens(playing, line);
      lines.push(line, '');
    }
    if (!line.startsWith('> ')) continue;
    const replies = await say(playing.user, line.slice(2));
    lines.push(line, ...replies.map((reply) => `< ${reply.replaceAll('\n', '\n  ')}`), '');
  }
  return lines.join('\n');
}

async function happens(playing: Playing, line: string): Promise<void> {
  const happening = HAPPENINGS[line];
  if (!happening) throw new Error(`Nobody knows how to play: ${line}`);
  await happening(playing);
}

function say(user: User, typed: string): Promise<readonly string[]> {
  if (typed === '(opent de chat)') return user.opens();
  const tapped = TAP.exec(typed)?.[1];
  return tapped === undefined ? user.says(typed.replaceAll(' | ', '\n')) : user.taps(tapped);
}

test('the scan finds the conversations', () => {
  expect(files).toContain('van-hallo-tot-ticketnummer.txt');
});

describe.each(['directline', 'msteams'])('on channel %s', (channelId) => {
  test.each(files)('%s goes as it is written', async (file) => {
    const written = readFileSync(path.join(folder, file), 'utf8');
    const stage = await openStage(
      written.includes(WITH_REGISTER) ? { schools: await registerOfTests() } : {},
    );
    try {
      const spoken = await replay({ stage, channelId, user: stage.user(channelId) }, written);
      if (process.env.WRITE_CONVERSATIONS === '1') writeFileSync(path.join(folder, file), spoken);

      expect(spoken).toBe(readFileSync(path.join(folder, file), 'utf8'));
    } finally {
      await stage.close();
    }
  });
});
