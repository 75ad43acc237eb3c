import { setTimeout as wait } from 'node:timers/promises';

/** An activity as a client of Direct Line receives it. */
export interface Heard {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly timestamp?: string;
  readonly from: { readonly id: string; readonly role?: string };
  readonly attachments?: readonly unknown[];
  readonly channelData?: { readonly clientActivityID?: string };
}

/** A stretch of a conversation, and the watermark after it. */
export interface Page {
  readonly activities: readonly Heard[];
  readonly watermark: string;
}

/** A user of the web chat who does not give up: every request is made until it succeeds. */
export interface WebUser {
  readonly conversation: string;
  readonly token: string;
  /** Where the conversation can be heard as it is said; good for a minute. */
  readonly streamUrl: string;
  /** Says something, under a sign of its own, and resolves with its activity id once the server has accepted it. */
  says(text: string, sign?: string): Promise<string>;
  /** What is stored after a watermark, at most a page of it. */
  after(watermark: string): Promise<Page>;
  /** All of the conversation that is stored, oldest first. */
  log(): Promise<readonly Heard[]>;
  /** Where what is said after a watermark can be heard; good for a minute. */
  streamAfter(watermark: string): Promise<string>;
}

/** How a web user reaches the server. */
export interface Reach {
  /** `http://127.0.0.1:<port>`; asked for at every request, as it may change. */
  readonly url: () => string;
  /** Whether a request that failed is made again. False: the test looks at the failure itself. */
  readonly retry?: boolean;
  /** Ends all trying once it is aborted. */
  readonly leave?: AbortSignal;
  /** Pause before a request is made again, in milliseconds. */
  readonly pauseMs?: number;
  /** Called with each failure that a server told of, such as `503 ServiceError`. */
  readonly onRefusal?: (refusal: string) => void;
}

/** Pause before a request is made again. */
const PAUSE_MS = 50;
/** A request that takes longer is made again, as web chats do. */
const PATIENCE_MS = 20_000;

/** Opens a conversation. */
export async function openWebUser({
  url,
  retry = true,
  leave,
  pauseMs = PAUSE_MS,
  onRefusal,
}: Reach): Promise<WebUser> {
  async function call(request: Call): Promise<unknown> {
    try {
      return await answerTo(url(), request);
    } catch (error) {
      if (error instanceof Unserved) onRefusal?.(error.refusal);
      if (!retry || leave?.aborted || error instanceof Refused) throw error;
    }
    await wait(pauseMs);
    return call(request);
  }

  const { conversationId, token } = (await call({ method: 'POST', path: '/tokens/generate' })) as Opened;
  const at = `/conversations/${conversationId}`;
  const after = async (watermark: string): Promise<Page> =>
    (await call({ method: 'GET', path: `${at}/activities?watermark=${watermark}`, token })) as Page;
  const { streamUrl } = (await call({ method: 'POST', path: '/conversations', token })) as Started;
  let sent = 0;
  return {
    conversation: conversationId,
    token,
    streamUrl,
    async says(text, sign = `${conversationId}-${(sent += 1)}`) {
      const channelData = { clientActivityID: sign };
      const body = { type: 'message', from: { id: 'ik' }, text, channelData };
      const { id } = (await call({ method: 'POST', path: `${at}/activities`, token, body })) as {
        id: string;
      };
      return id;
    },
    after,
    async log() {
      const heard: Heard[] = [];
      for (let watermark = '0'; ;) {
        const page = await after(watermark);
        if (page.activities.length === 0) return heard;
        heard.push(...page.activities);
        watermark = page.watermark;
      }
    },
    async streamAfter(watermark) {
      const path = `${at}?watermark=${watermark}`;
      return ((await call({ method: 'GET', path, token })) as Started).streamUrl;
    },
  };
}

interface Opened {
  readonly conversationId: string;
  readonly token: string;
}

interface Started {
  readonly streamUrl: string;
}

interface Call {
  readonly method: 'GET' | 'POST';
  /** Below the root of the protocol. */
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

/** An answer that is no success. */
class Unserved extends Error {
  readonly refusal: string;

  constructor(asked: string, status: number, body: string) {
    super(`${asked} was answered with ${status}: ${body}`);
    this.refusal = `${status} ${/"code":"(\w+)"/.exec(body)?.[1] ?? ''}`.trim();
  }
}

/** One that asking again would not change. */
class Refused extends Unserved {}

/** @returns the body of a success. @throws whatever kept the request from succeeding */
async function answerTo(url: string, { method, path, token, body }: Call): Promise<unknown> {
  const response = await fetch(`${url}/v3/directline${path}`, {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const kind = response.status < 500 && response.status !== 429 ? Refused : Unserved;
  throw new kind(`${method} ${path}`, response.status, text);
}
