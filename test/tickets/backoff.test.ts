import { backoffMs } from '../../src/tickets/backoff.js';

test('the wait grows from half a minute to an hour, and stays there', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map((attempts) => backoffMs(attempts, 0) / 60_000);

  expect(minutes).toEqual([0.5, 1, 2, 5, 15, 30, 60, 60, 60]);
});

test('chance adds up to a quarter, so that many failures do not return at once', () => {
  expect(backoffMs(1, 0.5)).toBe(33_750);
  expect(backoffMs(7, 0.999)).toBeLessThan(75 * 60_000);
});
