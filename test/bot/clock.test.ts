import { journey, numberIn } from '../process/journey.js';
import type { Stage } from '../support/conversation.js';
import { openStage } from '../support/conversation.js';

const DAY = 24 * 60 * 60 * 1000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

test('a clock that jumps a day ahead and back at every message changes nothing of a conversation but its times, which rise', async () => {
  const user = stage.user();
  await user.opens();
  const heard: string[] = [];
  let jump = DAY;
  for (const { says, hears } of journey('anna')) {
    stage.clock.advance(jump);
    jump = -jump;
    const replies = (await user.says(says)).join('\n');
    expect(replies).toContain(hears);
    heard.push(replies);
  }

  const number = numberIn(heard.at(-1) ?? '') ?? '';
  expect(await stage.store.tickets.get(number)).toMatchObject({ administrator: 'Anna de Vries' });
  const log = (await stage.store.conversations.log(user.key, 0, 1000))?.activities ?? [];
  const times = log.map(({ timestamp }) => timestamp);
  expect(times).toEqual([...new Set(times)].toSorted());
});

test('a message that is delivered again after the clock went back has no second effect', async () => {
  const user = stage.user();
  await user.opens();
  const first = await user.sends({ type: 'message', text: 'ja', id: 'zelfde' });
  stage.clock.advance(-DAY);

  expect(await user.sends({ type: 'message', text: 'ja', id: 'zelfde' })).toEqual(first);
});
