import { openMetrics } from '../../src/metrics/metrics.js';

/** The figures of our own, without those of the process. */
const own = (figures: string): string[] =>
  figures.split('\n').filter((line) => line.startsWith('mandaathulp_') && !line.includes('_bucket'));

test('what happens is counted by fixed words, and levels are looked up at each reading', async () => {
  const { meter, read } = openMetrics();
  let open = 3;
  meter.turnTaken('stored', 0.25);
  meter.turnTaken('stored', 0.5);
  meter.turnTaken('refused', 0);
  meter.delivered('helpdesk', 'delayed');
  meter.matched('none');
  meter.answered({ method: 'GET', route: '/inbox/ticket/:number', status: 404 });
  meter.storeFailed('store_unwritable');
  meter.watch('web_chats_open', () => open);
  meter.watch('outbox_waiting', () => Promise.resolve(7));
  await read();
  open = 4;

  expect(own(await read())).toEqual([
    'mandaathulp_turns_total{outcome="stored"} 2',
    'mandaathulp_turns_total{outcome="refused"} 1',
    'mandaathulp_deliveries_total{kind="helpdesk",outcome="delayed"} 1',
    'mandaathulp_matcher_outcomes_total{outcome="none"} 1',
    'mandaathulp_http_requests_total{method="GET",route="/inbox/ticket/:number",status="4xx"} 1',
    'mandaathulp_store_failures_total{code="store_unwritable"} 1',
    'mandaathulp_turn_duration_seconds_sum 0.75',
    'mandaathulp_turn_duration_seconds_count 3',
    'mandaathulp_web_chats_open 4',
    'mandaathulp_outbox_waiting 7',
  ]);
});

test('a level that cannot be told keeps no other figure away', async () => {
  const { meter, read } = openMetrics();
  meter.watch('outbox_waiting', () => Promise.reject(new Error('geheim')));
  meter.watch('turns_running', () => 2);

  const figures = await read();

  expect(figures).toMatch(/^mandaathulp_outbox_waiting NaN$/im);
  expect(figures).toMatch(/^mandaathulp_turns_running 2$/m);
  expect(figures).not.toContain('geheim');
});

test('two programs in one process count by themselves, and each tells how its process fares', async () => {
  const [one, other] = [openMetrics(), openMetrics()];
  one.meter.matched('answer');

  expect(own(await other.read())).not.toContainEqual(expect.stringContaining('answer'));
  for (const { read } of [one, other]) {
    expect(await read()).toMatch(/^nodejs_eventloop_lag_seconds [\d.]+$/m);
  }
});
