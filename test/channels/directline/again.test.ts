import { conversationKey } from '../../../src/domain/conversation.js';
import { HelpdeskError } from '../../../src/domain/errors.js';
import { aTurn } from '../../store/contract/support.js';
import type { DirectLineStage } from '../../support/direct-line.js';
import { message, openDirectLineStage } from '../../support/direct-line.js';
import { listen, streamUrl } from '../../support/stream.js';
import { until } from '../../support/until.js';

let stage: DirectLineStage;
afterEach(() => stage.close());

async function enter(parts: Parameters<typeof openDirectLineStage>[0] = {}) {
  stage = await openDirectLineStage(parts);
  const visitor = await stage.visitor();
  const stream = await listen(await streamUrl(stage, visitor));
  await until(() => stream.texts.length === 1);
  return { visitor, stream };
}

test('a message that comes again brings what its first time stored and could not tell any more', async () => {
  const { visitor, stream } = await enter();
  await stage.post(visitor, message('hallo', 'c1'));
  await aTurn(stage.store, conversationKey('directline', visitor.conversationId), { said: ['Nog iets.'] });
  await until(() => stream.texts.length === 3);

  await stage.post(visitor, message('hallo', 'c1'));
  await until(() => stream.texts.length === 4);
  expect(stream.texts).toEqual(['Hallo!', 'hallo', 'Je zei: hallo', 'Nog iets.']);
});

test('a message that could not be stored is told once, however often it comes', async () => {
  const unwritable = () => Promise.reject(new HelpdeskError('store_unwritable'));
  const { visitor, stream } = await enter({ script: unwritable });
  for (const id of ['c1', 'c1', 'c1', 'c2'])
    expect((await stage.post(visitor, message('a', id))).status).toBe(503);

  await stage.post(visitor, { type: 'typing', from: { id: 'ik' } });
  await until(() => stream.activities.at(-1)?.type === 'typing');
  expect(stream.texts.slice(1, -1)).toEqual(['Dat lukt nu niet.', 'Dat lukt nu niet.']);
});
