import { cookieIn } from '../../../http/cookie.js';
import type { Bearer, Tokens } from '../tokens.js';

/** What the cookie is made with. */
export interface SessionCookieDeps {
  readonly tokens: Tokens;
  /** Days until a conversation that nobody came back to is deleted; the cookie lives as long. */
  readonly retentionDays: number;
  /** The world reaches us over https. */
  readonly https: boolean;
  /** The page may stand in a frame of another origin, where a browser only keeps cookies that say so. */
  readonly framed: boolean;
}

/** Remembers in the browser which conversation is its own. */
export interface SessionCookie {
  /** Whose browser a Cookie header comes from; `undefined` when it brings no cookie of ours that is valid. */
  read(header: string | undefined): Promise<Bearer | undefined>;
  /** The Set-Cookie header that remembers from now on. */
  remember(bearer: Bearer): Promise<string>;
  /** The Set-Cookie header that forgets. */
  forget(): string;
}

const DAY = 24 * 60 * 60;

/** Makes the cookie as the address of the server and the pages around it allow. */
export function createSessionCookie(deps: SessionCookieDeps): SessionCookie {
  const { tokens, https, framed } = deps;
  const life = deps.retentionDays * DAY;
  // `__Host-`: the browser takes it only over https, and from no other host of the same domain.
  const name = https ? '__Host-gesprek' : 'gesprek';
  const site = framed && https ? 'SameSite=None; Partitioned' : 'SameSite=Strict';
  const setCookie = (value: string, seconds: number): string =>
    `${name}=${value}; Path=/; HttpOnly; ${site}; Max-Age=${seconds}${https ? '; Secure' : ''}`;

  return {
    async read(header = '') {
      const reading = await tokens.read(cookieIn(header, name), 'session');
      if (reading.kind !== 'valid') return undefined;
      return { user: reading.user, conversation: reading.conversation };
    },
    async remember(bearer) {
      return setCookie(await tokens.issue({ ...bearer, kind: 'session', seconds: life }), life);
    },
    forget: () => setCookie('', 0),
  };
}
