/** What Bot Framework's client knows of a request. */
export interface ConnectorRequest {
  abortSignal?: AbortSignal;
}
/** What the connector client got back. */
export interface ConnectorResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}
type Next<Response> = (request: ConnectorRequest) => Promise<Response>;

/** How long it is tried, and what ends it. */
export interface RetryDeps {
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Once aborted nothing is said again, and what is on its way gets a second. */
  readonly stop: AbortSignal;
}

/** Refused before anything was done: saying it again is safe. Source: Teams' rate limits. */
const REFUSED = [412, 429];
/** It may have arrived: said again it could stand there twice. */
const UNCERTAIN = [502, 503, 504];
const REFUSED_TRIES = 6;
const UNCERTAIN_TRIES = 2;

const SECOND = 1000;
/** A wait that is asked for is kept to, as long as somebody could still be looking at the screen. */
const LONGEST_WAIT = 60 * SECOND;
/** How long Teams gets to take a message, and how long when the process wants to stop. */
const REQUEST_MS = 15 * SECOND;
const HURRY_MS = SECOND;

/** Says things again that Teams refused for being too fast, or that may have been lost on the way. */
export const retryPolicy = ({ pause, random, stop }: RetryDeps) => ({
  name: 'teamsRetry',
  async sendRequest<Response extends ConnectorResponse>(
    request: ConnectorRequest,
    next: Next<Response>,
  ): Promise<Response> {
    const failures = { refused: 0, uncertain: 0 };
    for (;;) {
      const outcome = await attempt(request, next, stop);
      const kind = kindOf(outcome.response?.status);
      if (!kind || stop.aborted) return settle(outcome);
      failures[kind] += 1;
      if (failures.refused >= REFUSED_TRIES || failures.uncertain >= UNCERTAIN_TRIES) return settle(outcome);
      await pause(waitAfter(failures.refused + failures.uncertain, outcome.response, random()));
    }
  },
});

interface Outcome<Response> {
  readonly response?: Response;
  readonly error?: unknown;
}

async function attempt<Response>(
  request: ConnectorRequest,
  next: Next<Response>,
  stop: AbortSignal,
): Promise<Outcome<Response>> {
  // Not the request's own `timeout`: after a broken line its timer runs on, and keeps the process from ending.
  const cut = new AbortController();
  const abort = (): void => {
    cut.abort();
  };
  let timer = setTimeout(abort, stop.aborted ? HURRY_MS : REQUEST_MS);
  const hurry = (): void => {
    clearTimeout(timer);
    timer = setTimeout(abort, HURRY_MS);
  };
  stop.addEventListener('abort', hurry);
  try {
    request.abortSignal = cut.signal;
    return { response: await next(request) };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', hurry);
  }
}

function settle<Response>({ response, error }: Outcome<Response>): Response {
  if (response === undefined) throw error;
  return response;
}

function kindOf(status: number | undefined): 'refused' | 'uncertain' | undefined {
  // No status: the line broke, or nothing came within the time.
  if (status === undefined || UNCERTAIN.includes(status)) return 'uncertain';
  return REFUSED.includes(status) ? 'refused' : undefined;
}

/** 1, 2, 4 … seconds, or as long as Teams asks for; chance adds a quarter, so that many do not return at once. */
function waitAfter(failures: number, response: ConnectorResponse | undefined, random: number): number {
  const asked = Number(response?.headers.get('retry-after') ?? 0) * SECOND;
  const own = 2 ** (failures - 1) * SECOND;
  const wait = Math.min(Math.max(own, Number.isFinite(asked) ? asked : 0), LONGEST_WAIT);
  return Math.round(wait * (1 + random / 4));
}
