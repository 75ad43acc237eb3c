import type { IncomingMessage } from 'node:http';
import type { OpenAllowance } from '../../domain/allowance.js';
import type { Log } from '../../domain/outside.js';
import { addressOf, networkOf } from '../../http/address.js';
import { createLimiter } from '../../http/limiter.js';
import type { Reply } from '../../http/reply.js';
import type { Door } from '../door.js';
import type { Layout } from '../page/layout.js';
import { MessageBody } from '../page/message.js';
import { signInPath, wantedPath } from '../paths.js';
import type { Arrived, Sessions } from '../sessions.js';
import type { InboxSettings } from '../settings.js';
import { refusalTexts, signInTexts } from '../texts.js';
import type { Visitors } from '../visitor.js';

/** What every way of signing in works with. */
export interface SignInRoom {
  readonly door: Door;
  readonly layout: Layout;
  readonly log: Log;
  readonly sessions: Sessions;
  readonly settings: InboxSettings;
  readonly visitors: Visitors;
  /** Counts what a network tries, over all ways together. @throws RequestFailure `TooManyRequests` */
  readonly tries: (request: IncomingMessage) => Promise<void>;
}

/** A quarter of an hour, in seconds. */
export const QUARTER = 15 * 60;

/** Per network; a whole helpdesk shares one, and may come in at the same hour. */
const TRIES = { points: 60, seconds: QUARTER };

/** Counts tries per network. @param proxies how many proxies of our own stand before us */
export function countTries(proxies: number, allowance: OpenAllowance): SignInRoom['tries'] {
  const limit = createLimiter(allowance('inbox.tries', TRIES));
  return (request) => limit(networkOf(addressOf(request, proxies)));
}

const STATUS = { link_spent: 410, not_allowed: 403, no_address: 403, broken_off: 400, provider_down: 503 };

/** Why somebody does not come in. */
export type Refusal = keyof typeof refusalTexts;

/** Tells somebody that they do not come in, and what to do. */
export function refuse({ layout, log }: SignInRoom, why: Refusal): Reply {
  log.info({ why }, 'inbox.refused');
  const message = refusalTexts[why];
  const way = { path: signInPath(''), name: signInTexts.again() };
  return layout({ title: message.title(), status: STATUS[why] }, <MessageBody message={message} way={way} />);
}

/** Signs somebody in, and sends them where they wanted to go. */
export async function letIn(
  { sessions }: SignInRoom,
  request: IncomingMessage,
  { wanted, ...arrived }: Arrived & { readonly wanted: string },
): Promise<Reply> {
  const cookie = await sessions.begin(arrived, request.headers.cookie);
  return { status: 303, headers: { location: wantedPath(wanted), 'set-cookie': cookie } };
}
