import type { BotDeps } from '../../src/bot/bot.js';
import { HelpdeskError } from '../../src/domain/errors.js';
import { hashed } from '../../src/domain/hashed.js';
import { noMeter } from '../../src/domain/meter.js';
import type { Stage } from '../support/conversation.js';
import { botDeps, openStage } from '../support/conversation.js';
import type { RecordingLog } from '../support/outside.js';
import { recordingLog } from '../support/outside.js';

let stage: Stage;
let log: RecordingLog;
const counted: unknown[] = [];
afterEach(() => stage.close());

/** Every turn takes a quarter of a second on the watch of these tests. */
async function open(parts: Partial<BotDeps> = {}): Promise<Stage> {
  let looks = 0;
  [log, counted.length] = [recordingLog(), 0];
  const meter = {
    ...noMeter,
    turnTaken: (outcome: string, seconds: number) => void counted.push([outcome, seconds]),
    matched: (outcome: string) => void counted.push(outcome),
  };
  stage = await openStage({ log, meter, watch: () => (looks += 1) * 250, ...parts });
  return stage;
}
const done = () => log.lines.filter(({ event }) => event === 'turn.done').map(({ fields }) => fields);

test('each turn is told with how it ended, how long it took and whose it is, and no more', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.sends({ type: 'message', text: 'ja', id: 'zelfde' });
  await user.sends({ type: 'message', text: 'ja', id: 'zelfde' });

  const conversation = hashed(user.key);
  expect(done()).toEqual([
    { conversation, outcome: 'stored', ms: 250 },
    { conversation, outcome: 'stored', ms: 250 },
    { conversation, outcome: 'duplicate', ms: 250 },
  ]);
  expect(counted).toEqual([
    ['stored', 0.25],
    ['stored', 0.25],
    ['duplicate', 0.25],
  ]);
});

test('a dialog that throws, a store that refuses and an activity that is not whole are told apart', async () => {
  await open({ converse: () => Promise.reject(new Error('geheim')) });
  await stage.user().says('hallo');
  const refusing = () => Promise.reject(new HelpdeskError('store_unwritable'));
  const { conversations } = botDeps(stage.store, stage.clock);
  await stage.restart({ log, conversations: { ...conversations, log: refusing, turn: refusing } });
  await stage.user().says('hallo');
  await stage.user().sends({ type: '' });

  expect(done().map(({ outcome }) => outcome)).toEqual(['apologised', 'unstored', 'refused']);
  const key = hashed(stage.user().key);
  const failures = log.lines.filter(({ event }) => ['turn.failed', 'turn.not_stored'].includes(event));
  expect(failures.map(({ event, fields }) => [event, fields.conversation])).toEqual([
    ['turn.failed', key],
    ['turn.not_stored', key],
    ['turn.not_stored', key],
  ]);
});

test('what the articles say to a question is counted once', async () => {
  const user = (await open()).user();
  await user.opens();
  await user.says('Wat kost een mandaat?');
  await user.says('Wat is de hoofdstad van Peru?');

  expect(counted.filter((one) => typeof one === 'string')).toEqual(['choice', 'none']);
});
