import { HotCache } from '../../src/store/lowdb/hot-cache.js';

test('what was used last stays, what was used longest ago makes room', () => {
  const cache = new HotCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  cache.get('a');
  cache.set('c', 'C', 4);

  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
});

test('one that grows counts only once, and one that is deleted no more', () => {
  const cache = new HotCache<string>(10);
  for (const weight of [1, 5, 6]) cache.set('a', `A${weight}`, weight);
  cache.set('b', 'B', 4);
  expect([cache.get('a'), cache.get('b')]).toEqual(['A6', 'B']);

  cache.delete('a');
  cache.delete('never there');
  cache.set('c', 'C', 6);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, 'B', 'C']);
});

test('what is too large for it is not kept', () => {
  const cache = new HotCache<string>(10);
  cache.set('a', 'A', 11);
  expect(cache.get('a')).toBeUndefined();

  cache.set('b', 'B', 10);
  expect(cache.get('b')).toBe('B');
});
