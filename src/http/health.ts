import type { ErrorCode } from '../domain/errors.js';
import { codeOf } from '../domain/errors.js';
import type { Routes } from './reply.js';
import { route } from './reply.js';

/** What must work for us to be of use, by name; each resolves when it does. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** How long a check may take before it counts as failed. */
const CHECK_MS = 3000;

type State = 'ok' | ErrorCode | 'too_slow';

async function stateOf(check: () => Promise<void>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<State>((resolve) => {
    timer = setTimeout(resolve, CHECK_MS, 'too_slow');
  });
  const done = check().then((): State => 'ok', codeOf);
  const state = await Promise.race([done, slow]);
  clearTimeout(timer);
  return state;
}

/** `/health` tells that the process answers, `/ready` whether everything it needs works; codes only, no secrets. */
export const healthRoutes =
  (checks: Checks): Routes =>
  (server) => {
    server.get(
      '/health',
      route(() => Promise.resolve({ status: 200, body: { status: 'alive' } })),
    );
    server.get(
      '/ready',
      route(async () => {
        const states = await Promise.all(
          Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
        );
        const ready = states.every(([, state]) => state === 'ok');
        const body = { status: ready ? 'ready' : 'not_ready', checks: Object.fromEntries(states) };
        return { status: ready ? 200 : 503, body };
      }),
    );
  };
