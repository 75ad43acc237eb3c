import { setTimeout as wait } from 'node:timers/promises';
import type { Request } from 'restify';
import type { Log } from '../../domain/outside.js';
import type { Publish } from '../../domain/say.js';
import { within } from '../../domain/within.js';
import { readJson } from '../../http/body.js';
import { answerTo, RequestFailure } from '../../http/failures.js';
import { route } from '../../http/reply.js';
import type { Reply, Routes } from '../../http/reply.js';
import type { RunTurn } from '../channel.js';
import { authenticationOf, TeamsAdapter } from './adapter.js';
import type { Authentication } from './adapter.js';
import { createFetchFiles, isSharePoint } from './files.js';
import { Incoming, isTeamsService } from './incoming.js';
import { createWhoIs } from './people.js';
import { createPublish } from './publish.js';
import type { RetryDeps } from './retry.js';
import type { TeamsSettings } from './settings.js';
import { createSpeaker } from './speaker.js';
import { createTurns } from './turns.js';
import type { Turn } from './turns.js';

/** What the channel of Teams works with. */
export interface TeamsDeps extends Pick<RetryDeps, 'random'>, Partial<Surroundings> {
  readonly run: RunTurn;
  readonly settings: TeamsSettings;
  readonly log: Log;
}

/** Microsoft and time: handed in by tests alone, but for `fetch`. */
interface Surroundings extends Pick<RetryDeps, 'pause'> {
  readonly authentication: Authentication;
  /** Whether answers may be posted to this address. */
  readonly isService: (serviceUrl: string) => boolean;
  readonly answerMs: number;
  readonly whoIsMs: number;
  /** Fetches the files that users put in a chat; without it they are not read. */
  readonly fetch: typeof fetch;
  /** Whether a file may be fetched from this address. */
  readonly isFileHost: (address: URL) => boolean;
}

/** The bot in Teams. */
export interface Teams {
  readonly routes: Routes;
  /** Brings what was stored outside a turn to its chat. */
  readonly publish: Publish;
  /**
   * Resolves when no turn runs, also none that took longer than Teams waits. What Teams does not take at once is
   * left unsaid: it is stored, and said when Teams delivers its message again.
   */
  close(): Promise<void>;
}

/** Characters: the longest activity that Bot Framework's own services take. */
const LONGEST_ACTIVITY = 300_000;
/** Teams waits 10 to 15 seconds for an answer, and then sends the activity again. */
const ANSWER_MS = 10_000;
const WHO_IS_MS = 3000;

/** Mounts the bot at `/api/messages`, behind Bot Framework's own authentication. */
export function createTeams(deps: TeamsDeps): Teams {
  const { log, isService = isTeamsService, answerMs = ANSWER_MS } = deps;
  const stopping = new AbortController();
  const adapter = adapterOf(deps, stopping.signal);
  const begin = beginner(deps, adapter);
  const running = new Set<Promise<void>>();

  const receive = async (request: Request): Promise<Reply> => {
    const { authorization = '' } = request.headers;
    if (!authorization.startsWith('Bearer ')) throw new RequestFailure('Unauthorized');
    const activity = readActivity(await readJson(request, LONGEST_ACTIVITY), log);
    if (!isService(activity.serviceUrl)) throw new RequestFailure('BadArgument');
    const turn = begin(authorization, activity);
    const ended = turn.reply.then(nothing, nothing).finally(() => running.delete(ended));
    running.add(ended);
    return inTime(turn, answerMs, log);
  };

  return {
    routes: (server) => {
      server.post('/api/messages', route(receive));
    },
    publish: createPublish({ adapter, appId: deps.settings.appId, log }),
    async close() {
      stopping.abort();
      while (running.size > 0) await Promise.all(running);
    },
  };
}

const nothing = (): void => undefined;

function adapterOf(deps: TeamsDeps, stop: AbortSignal): TeamsAdapter {
  const pause = deps.pause ?? ((milliseconds: number) => wait(milliseconds, undefined, { signal: stop }));
  const { settings, random, authentication = authenticationOf(settings) } = deps;
  return new TeamsAdapter(authentication, { pause, random, stop });
}

function beginner(deps: TeamsDeps, adapter: TeamsAdapter) {
  const { run, settings, log, whoIsMs = WHO_IS_MS } = deps;
  return createTurns({
    adapter,
    run,
    speak: createSpeaker(log),
    whoIs: createWhoIs(whoIsMs),
    filesOf:
      deps.fetch && createFetchFiles({ fetch: deps.fetch, isFileHost: deps.isFileHost ?? isSharePoint, log }),
    log,
    tenantId: settings.tenantId,
  });
}

/** Reads an activity; which fields are wrong is logged, what stands in them is not. */
function readActivity(body: unknown, log: Log): Incoming {
  const { data, error } = Incoming.safeParse(body);
  if (data) return data;
  log.info({ fields: error.issues.map(({ path }) => path.join('.')) }, 'teams.malformed');
  throw new RequestFailure('BadArgument');
}

/** The reply of a turn; of one that takes long only that it was taken, and it goes on. */
async function inTime({ reply, begun }: Turn, answerMs: number, log: Log): Promise<Reply> {
  const first = await within(answerMs, reply, 'late');
  if (first !== 'late') return first;
  reply.catch((error: unknown) => {
    log.error(answerTo(error).fields, 'teams.failed_late');
  });
  if (!begun()) throw new RequestFailure('ServiceError');
  return { status: 200 };
}
