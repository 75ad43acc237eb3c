import type { ErrorCode } from '../domain/errors.js';
import { codeOf } from '../domain/errors.js';
import { within } from '../domain/within.js';
import type { Routes } from './reply.js';
import { route } from './reply.js';

/**
 * Resolves when what it looks at works, with `absent` when that is not there; rejects when it does not work.
 */
export type Check = () => Promise<unknown>;
export type Checks = Readonly<Record<string, Check>>;

/** What is looked at to say whether we are of use. */
export interface Health {
  /** Without these we are of no use: each must be there and work. */
  readonly needed: Checks;
  /** What we can do without for a while; it is told all the same. */
  readonly wanted?: Checks;
  /** The program is being stopped: whoever shares out the work must send us no more. */
  readonly stopping?: () => boolean;
}

/** How long a check may take before it counts as failed. */
const CHECK_MS = 3000;

type State = 'ok' | 'absent' | ErrorCode | 'too_slow';

const stateOf = (check: Check): Promise<State> =>
  within(
    CHECK_MS,
    check().then((found) => (found === 'absent' ? 'absent' : 'ok'), codeOf),
    'too_slow',
  );

const statesOf = async (checks: Checks): Promise<Readonly<Record<string, State>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
    ),
  );

/** Whoever asks while one runs gets the answer of that one: a crowd at the door costs no more than one visitor. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () =>
    (running ??= work().finally(() => {
      running = undefined;
    }));
}

/**
 * `/health` tells that the process answers, `/ready` whether it is of use, and how each thing it needs fares; codes
 * only, no secrets.
 */
export const healthRoutes =
  ({ needed, wanted = {}, stopping = () => false }: Health): Routes =>
  (server) => {
    const states = shared(() => Promise.all([statesOf(needed), statesOf(wanted)]));
    server.get(
      '/health',
      route(() => Promise.resolve({ status: 200, body: { status: 'alive' } })),
    );
    server.get(
      '/ready',
      route(async () => {
        if (stopping()) return { status: 503, body: { status: 'stopping' } };
        const [must, may] = await states();
        const ready = Object.values(must).every((state) => state === 'ok');
        const body = { status: ready ? 'ready' : 'not_ready', checks: { ...must, ...may } };
        return { status: ready ? 200 : 503, body };
      }),
    );
  };
