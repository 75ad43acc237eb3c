import type { Limit } from '../../domain/allowance.js';

/** What a deployment decides about the web channel. */
export interface DirectLineSettings {
  /** How the world reaches us, e.g. `https://chat.example`. When absent, as each caller reached us. */
  readonly publicUrl?: string;
  /** Origins of other sites whose pages hold the chat. */
  readonly allowedOrigins: readonly string[];
  /** With this as bearer token a server may choose the user of a token it asks for. */
  readonly secret?: string;
  /** How many proxies of our own stand before us. */
  readonly proxies: number;
  /** Life of a conversation token. The official client renews it each fifteen minutes. */
  readonly tokenSeconds: number;
  readonly limits: DirectLineLimits;
  readonly timing: DirectLineTiming;
}

/** How much a caller may do. A page in normal use meets none of these; a school may share one address. */
export interface DirectLineLimits {
  /** New anonymous tokens, per address. */
  readonly tokens: Limit;
  /** Starting, resuming and renewing, per conversation: a client takes a refusal here as final. */
  readonly starts: Limit;
  /** Activities, per conversation. Each process counts its own: asking the others took a sixth of what storing a turn does. */
  readonly posts: Limit;
  /** Reads of the log, per conversation and process: a client without WebSocket asks each second, per tab. */
  readonly reads: Limit;
  /** Uploads, per address. */
  readonly uploads: Limit;
  readonly socketsPerConversation: number;
  readonly socketsPerAddress: number;
}

/** How long things take. */
export interface DirectLineTiming {
  /** A post is answered at the latest after this; the client gives up after 20 s. */
  readonly answerMs: number;
  /** A socket that did not answer one ping at the next one is dead. */
  readonly pingMs: number;
}

/** Limits and times for normal use. */
export const directLineDefaults = {
  tokenSeconds: 3600,
  limits: {
    tokens: { points: 300, seconds: 60 },
    starts: { points: 600, seconds: 60 },
    posts: { points: 600, seconds: 60, perProcess: true },
    reads: { points: 1200, seconds: 60, perProcess: true },
    uploads: { points: 60, seconds: 60 },
    socketsPerConversation: 5,
    socketsPerAddress: 200,
  },
  timing: { answerMs: 10_000, pingMs: 25_000 },
} as const satisfies Partial<DirectLineSettings>;
