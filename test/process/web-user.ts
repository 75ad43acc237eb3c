import { setTimeout as wait } from 'node:timers/promises';

/** An activity as a client of Direct Line receives it. */
export interface Heard {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly from: { readonly id: string; readonly role?: string };
  readonly attachments?: readonly unknown[];
}

/** A user of the web chat who does not give up: every request is made until it succeeds. */
export interface WebUser {
  readonly conversation: string;
  /** Where the conversation can be heard as it is said; good for a minute. */
  readonly streamUrl: string;
  /** Says something and resolves with its activity id, once the server has accepted it. */
  says(text: string): Promise<string>;
  /** All of the conversation that is stored, oldest first. */
  log(): Promise<readonly Heard[]>;
}

/** How a web user reaches the server. */
export interface Reach {
  /** `http://127.0.0.1:<port>`; asked for at every request, as it may change. */
  readonly url: () => string;
  /** Whether a request that failed is made again. False: the test looks at the failure itself. */
  readonly retry?: boolean;
  /** Ends all trying once it is aborted. */
  readonly leave?: AbortSignal;
}

/** Pause before a request is made again. */
const PAUSE_MS = 50;
/** A request that takes longer is made again, as web chats do. */
const PATIENCE_MS = 20_000;

/** Opens a conversation. */
export async function openWebUser({ url, retry = true, leave }: Reach): Promise<WebUser> {
  async function call(request: Call): Promise<unknown> {
    try {
      return await answerTo(url(), request);
    } catch (error) {
      if (!retry || leave?.aborted || error instanceof Refused) throw error;
    }
    await wait(PAUSE_MS);
    return call(request);
  }

  const { conversationId, token } = (await call({ method: 'POST', path: '/tokens/generate' })) as Opened;
  const at = `/conversations/${conversationId}/activities`;
  const { streamUrl } = (await call({ method: 'POST', path: '/conversations', token })) as Started;
  let sent = 0;
  return {
    conversation: conversationId,
    streamUrl,
    async says(text) {
      const channelData = { clientActivityID: `${conversationId}-${(sent += 1)}` };
      const body = { type: 'message', from: { id: 'ik' }, text, channelData };
      const { id } = (await call({ method: 'POST', path: at, token, body })) as { id: string };
      return id;
    },
    async log() {
      const heard: Heard[] = [];
      for (let watermark = '0'; ;) {
        const page = (await call({ method: 'GET', path: `${at}?watermark=${watermark}`, token })) as Page;
        if (page.activities.length === 0) return heard;
        heard.push(...page.activities);
        watermark = page.watermark;
      }
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

interface Page {
  readonly activities: readonly Heard[];
  readonly watermark: string;
}

interface Call {
  readonly method: 'GET' | 'POST';
  /** Below the root of the protocol. */
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

/** An answer that asking again would not change. */
class Refused extends Error {}

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
  const kind = response.status < 500 && response.status !== 429 ? Refused : Error;
  throw new kind(`${method} ${path} was answered with ${response.status}: ${text}`);
}
