import { Memory } from '../../src/domain/memory.js';

test('the latest are remembered, and the oldest is forgotten first', () => {
  const memory = new Memory<number>(2);
  memory.set('one', 1);
  memory.set('two', 2);
  memory.set('two', 22);
  expect(memory.get('one')).toBe(1);

  memory.set('three', 3);
  expect(['one', 'two', 'three'].map((key) => memory.get(key))).toEqual([undefined, 22, 3]);
});
