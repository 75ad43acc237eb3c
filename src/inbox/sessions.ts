import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { codeOf } from '../domain/errors.js';
import type { Outside } from '../domain/outside.js';
import type { StaffSession, StaffStore } from '../domain/staff.js';
import { isOver } from '../domain/staff.js';
import { RequestFailure } from '../http/failures.js';
import type { Cookie } from './cookie.js';
import { csrfOf, isToken, newToken } from './csrf.js';
import type { InboxSettings } from './settings.js';
import { isAllowed } from './settings.js';

/** A member of staff, as pages show them and history names them. */
export interface Staff {
  /** In small letters. */
  readonly mail: string;
  readonly name?: string;
}

/** Somebody who just showed who they are. */
export interface Arrived extends Staff {
  /** Why they may come in. */
  readonly by: StaffSession['by'];
}

/** Somebody of whom is known that they are signed in. */
export interface SignedIn {
  readonly kind: 'signed_in';
  readonly staff: Staff;
  readonly token: string;
  readonly csrf: string;
}

/** Who a request comes from. */
export type Finding =
  | SignedIn
  /** They were signed in, and are not any more. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'nobody' };

/** Who is signed in. The headers are those of requests (Cookie) and of answers (Set-Cookie). */
export interface Sessions {
  find(cookies: string | undefined): Promise<Finding>;
  /** The same for what asks by itself: it does not count as somebody who is there. */
  look(cookies: string | undefined): Promise<Finding>;
  /** Signs somebody in, under a token that nobody held before, and ends what the browser had. */
  begin(arrived: Arrived, cookies: string | undefined): Promise<string>;
  end(cookies: string | undefined): Promise<string>;
}

/** For whom the script of a page asks: that a page is open keeps nobody signed in. @throws RequestFailure `Unauthorized` */
export async function whoLooks(
  sessions: Pick<Sessions, 'look'>,
  { headers }: IncomingMessage,
): Promise<SignedIn> {
  const found = await sessions.look(headers.cookie);
  if (found.kind !== 'signed_in') throw new RequestFailure('Unauthorized');
  return found;
}

export interface SessionsDeps extends Pick<Outside, 'clock' | 'log'> {
  readonly staff: StaffStore;
  readonly cookie: Cookie;
  readonly settings: InboxSettings;
}

/** A page that is looked at often is not written down each time: somebody is signed out at most this much early. */
const NOTE_EVERY_MS = 60_000;

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether the settings still let somebody in: they may have changed since they signed in. */
const stillAllowed = ({ allowed, oidc }: InboxSettings, { by, mail }: StaffSession): boolean =>
  by === 'group' ? (oidc?.groups ?? []).length > 0 : isAllowed(allowed, mail);

const personOf = ({ mail, name }: Pick<StaffSession, 'mail' | 'name'>): Staff => ({
  mail,
  ...(name !== undefined && { name }),
});

export function createSessions({ staff, cookie, settings, clock, log }: SessionsDeps): Sessions {
  async function note(token: string, session: StaffSession): Promise<void> {
    const now = clock.now();
    if (now.getTime() - Date.parse(session.lastSeenAt) < NOTE_EVERY_MS) return;
    // Who only looks must not be stopped by a disk that is full.
    await staff.seen(idOf(token), now).catch((error: unknown) => {
      log.warn({ code: codeOf(error) }, 'inbox.session.not_noted');
    });
  }
  async function drop(cookies: string | undefined): Promise<void> {
    const token = cookie.read(cookies);
    if (isToken(token)) await staff.end(idOf(token));
  }

  async function look(cookies: string | undefined, found?: typeof note): Promise<Finding> {
    const token = cookie.read(cookies);
    if (!isToken(token)) return { kind: 'nobody' };
    const session = await staff.get(idOf(token));
    if (!session || isOver(session, clock.now()) || !stillAllowed(settings, session))
      return { kind: 'ended' };
    await found?.(token, session);
    return { kind: 'signed_in', staff: personOf(session), token, csrf: csrfOf(token) };
  }

  return {
    find: (cookies) => look(cookies, note),
    look: (cookies) => look(cookies),
    async begin({ by, ...person }, cookies) {
      const token = newToken();
      const at = clock.now().toISOString();
      await staff.begin(idOf(token), { ...personOf(person), by, createdAt: at, lastSeenAt: at });
      await drop(cookies);
      log.info({ by }, 'inbox.signed_in');
      return cookie.set(token);
    },
    async end(cookies) {
      await drop(cookies);
      log.info({}, 'inbox.signed_out');
      return cookie.clear();
    },
  };
}
