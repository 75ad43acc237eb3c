import { setTimeout as pause } from 'node:timers/promises';
import { within } from '../../src/domain/within.js';

test('work that is over in time gives what it came to', async () => {
  expect(await within(1000, Promise.resolve(7), 'late')).toBe(7);
  await expect(within(1000, Promise.reject(new Error('broken')), 'late')).rejects.toThrow('broken');
});

test('work that takes longer is let go, and its failure is nobody’s', async () => {
  const work = pause(20).then(() => Promise.reject(new Error('broken')));

  expect(await within(1, work, 'late')).toBe('late');
  await pause(40);
});
