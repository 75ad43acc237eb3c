import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Level, Meter } from '../domain/meter.js';

/** Every figure of one program, in a registry of its own. */
export interface Metrics {
  readonly meter: Meter;
  /** All figures as text, in the format of Prometheus. */
  readonly read: () => Promise<string>;
}

/** Seconds: a turn is quick on a good disk, and one that waits for others is given up after ten. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const COUNTS = {
  turns_total: 'Turns by how they ended.',
  deliveries_total: 'Attempts to deliver a mail, by what became of them.',
  matcher_outcomes_total: 'What the articles said to questions of users.',
  http_requests_total: 'Answered requests, by pattern and class of status.',
  store_failures_total: 'Calls in which the store failed.',
} as const;

const LEVELS: Readonly<Record<Level, string>> = {
  turns_running: 'Turns that run now.',
  turns_waiting: 'Turns that wait for an earlier one of their conversation.',
  outbox_running: 'Deliveries that go out now.',
  outbox_waiting: 'Deliveries that have not arrived yet and are tried again.',
  web_chats_open: 'Web chats that listen over a socket.',
};

/** Opens the figures: those of the program, and of the process it runs in. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return { meter: meterOn(registry), read: () => registry.metrics() };
}

function meterOn(registry: Registry): Meter {
  const turns = counter(registry, 'turns_total', ['outcome']);
  const deliveries = counter(registry, 'deliveries_total', ['kind', 'outcome']);
  const matches = counter(registry, 'matcher_outcomes_total', ['outcome']);
  const requests = counter(registry, 'http_requests_total', ['method', 'route', 'status']);
  const failures = counter(registry, 'store_failures_total', ['code']);
  const durations = new Histogram({
    name: 'mandaathulp_turn_duration_seconds',
    help: 'Time from a message to its stored answer, waiting included.',
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    turnTaken(outcome, seconds) {
      turns.inc({ outcome });
      durations.observe(seconds);
    },
    delivered: (kind, outcome) => {
      deliveries.inc({ kind, outcome });
    },
    matched: (outcome) => {
      matches.inc({ outcome });
    },
    answered: ({ method, route, status }) => {
      requests.inc({ method, route, status: `${Math.trunc(status / 100)}xx` });
    },
    storeFailed: (code) => {
      failures.inc({ code });
    },
    watch: (level, look) => {
      gauge(registry, level, look);
    },
  };
}

const counter = <Label extends string>(
  registry: Registry,
  name: keyof typeof COUNTS,
  labelNames: Label[],
): Counter<Label> =>
  new Counter({ name: `mandaathulp_${name}`, help: COUNTS[name], labelNames, registers: [registry] });

function gauge(registry: Registry, level: Level, look: Parameters<Meter['watch']>[1]): void {
  new Gauge({
    name: `mandaathulp_${level}`,
    help: LEVELS[level],
    registers: [registry],
    async collect() {
      // One level that cannot be told must not keep the others from being read.
      this.set(
        await Promise.resolve()
          .then(look)
          .catch(() => NaN),
      );
    },
  });
}
