import { retryPolicy } from '../../../src/channels/teams/retry.js';
import type { ConnectorRequest } from '../../../src/channels/teams/retry.js';

type Outcome = number | 'broken' | { status: number; retryAfter: string };

/** Says something that meets `outcomes` one after another; gives the last status, and the waits before it. */
async function say(outcomes: Outcome[], random = 0) {
  const waits: number[] = [];
  const signals = new Set<unknown>();
  const policy = retryPolicy({
    pause: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    random: () => random,
    stop: new AbortController().signal,
  });
  const next = ({ abortSignal }: ConnectorRequest) => {
    signals.add(abortSignal);
    const outcome = outcomes.shift() ?? 200;
    if (outcome === 'broken') return Promise.reject(new Error('broken'));
    const { status, retryAfter } =
      typeof outcome === 'number' ? { status: outcome, retryAfter: undefined } : outcome;
    return Promise.resolve({ status, headers: { get: () => retryAfter } });
  };
  const last = await policy.sendRequest({}, next).then(
    ({ status }) => status,
    () => 'broken',
  );
  return { last, waits, tries: signals.size };
}

test('what is taken at once is said once', async () => {
  expect(await say([201])).toEqual({ last: 201, waits: [], tries: 1 });
});

test('what is refused for being too fast is tried six times, twice as slow each time', async () => {
  expect(await say(Array<number>(9).fill(429))).toEqual({
    last: 429,
    waits: [1000, 2000, 4000, 8000, 16_000],
    tries: 6,
  });
});

test('chance makes a wait up to a quarter longer', async () => {
  expect((await say([429, 412], 1)).waits).toEqual([1250, 2500]);
});

test.each([
  ['7', 7000],
  ['0', 1000],
  ['600', 60_000],
  ['Wed, 04 Mar 2026 09:00:00 GMT', 1000],
  ['-5', 1000],
])('with Retry-After %s the wait is %d ms', async (retryAfter, wait) => {
  expect(await say([{ status: 429, retryAfter }])).toEqual({ last: 200, waits: [wait], tries: 2 });
});

test.each<[Outcome]>([[502], [503], [504], ['broken']])(
  'what may have arrived (%s) is tried twice, also between refusals',
  async (uncertain) => {
    expect(await say([uncertain])).toMatchObject({ last: 200, tries: 2 });
    expect(await say([429, uncertain, 429, uncertain])).toMatchObject({ last: uncertain, tries: 4 });
  },
);

test.each([400, 401, 403, 404, 413, 500])('%d is no reason to try again', async (status) => {
  expect(await say([status])).toEqual({ last: status, waits: [], tries: 1 });
});
