import type { Activity, TurnContext } from 'botbuilder';
import { HelpdeskError } from '../../domain/errors.js';
import type { Log } from '../../domain/outside.js';
import { RequestFailure } from '../../http/failures.js';
import type { Reply } from '../../http/reply.js';
import type { RunTurn } from '../channel.js';
import type { TeamsAdapter } from './adapter.js';
import type { createFetchFiles } from './files.js';
import { tenantOf, turnOf } from './incoming.js';
import type { Incoming } from './incoming.js';
import type { WhoIs } from './people.js';
import type { Speak } from './speaker.js';

/** An activity that is being dealt with. */
export interface Turn {
  /** Whether the token was found good. */
  readonly begun: () => boolean;
  /**
   * What Teams is answered in the end.
   * @throws RequestFailure `Unauthorized`, `Forbidden`, `ServiceError`; HelpdeskError `unexpected`
   */
  readonly reply: Promise<Reply>;
}

/** What runs a turn of Teams. */
export interface TurnsDeps {
  readonly adapter: TeamsAdapter;
  readonly run: RunTurn;
  readonly speak: Speak;
  readonly whoIs: WhoIs;
  /** What fetches the files of a message; without it they cannot be read. */
  readonly filesOf?: ReturnType<typeof createFetchFiles> | undefined;
  readonly log: Log;
  /** Only activities of this tenant get a turn. */
  readonly tenantId?: string | undefined;
}

/** Begins the turn of an activity: once its token is found good, and if it is one that gets a turn. */
export function createTurns({ adapter, run, speak, whoIs, filesOf, log, tenantId }: TurnsDeps) {
  const take = async (context: TurnContext, incoming: Incoming): Promise<void> => {
    context.turnState.set('person', await whoIs(context, incoming));
    const fetchFiles = filesOf?.(incoming);
    if (fetchFiles) context.turnState.set('files', fetchFiles);
    const said: boolean[] = [];
    await run(context, async (spoken) => {
      said.push(await speak(context, spoken));
    });
    // What Teams is told we did not take, it delivers again: then the rest is said.
    if (said.includes(false)) throw new RequestFailure('ServiceError');
  };

  return (authorization: string, incoming: Incoming): Turn => {
    let begun = false;
    const activity = turnOf(incoming);
    const logic = async (context: TurnContext): Promise<void> => {
      begun = true;
      if (tenantId !== undefined && tenantOf(incoming) !== tenantId) throw new RequestFailure('Forbidden');
      if (activity) await take(context, activity);
    };
    const reply = adapter.receive(authorization, (activity ?? incoming) as unknown as Activity, logic).then(
      (result) => ({ status: result?.status ?? 200 }),
      (error: unknown) => {
        throw begun ? turnFailure(error) : tokenFailure(error, log);
      },
    );
    return { begun: () => begun, reply };
  };
}

const turnFailure = (cause: unknown): Error =>
  cause instanceof RequestFailure ? cause : new HelpdeskError('unexpected', {}, { cause });

/** A token that is refused is the caller's affair; that its keys cannot be fetched is ours. */
function tokenFailure(error: unknown, log: Log): RequestFailure {
  const { name, statusCode } = error as { readonly name?: unknown; readonly statusCode?: unknown };
  if (statusCode === 401 || name === 'JsonWebTokenError' || name === 'NotBeforeError')
    return new RequestFailure('Unauthorized');
  log.error({ name }, 'teams.token_unchecked');
  return new RequestFailure('ServiceError', {}, { cause: error });
}
