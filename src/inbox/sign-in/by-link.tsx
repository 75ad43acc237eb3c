import type { OpenAllowance } from '../../domain/allowance.js';
import { codeOf } from '../../domain/errors.js';
import { queryOf } from '../../http/body.js';
import { createLimiter } from '../../http/limiter.js';
import type { Handler, Routes } from '../../http/reply.js';
import { PATHS, signInPath, wantedPath } from '../paths.js';
import { isAddress, isAllowed } from '../settings.js';
import { signInTexts as texts } from '../texts.js';
import type { Links } from './links.js';
import { LINK_FIELD } from './links.js';
import type { SendMail } from './mail.js';
import { linkMail } from './mail.js';
import { Sent, UseLink } from './pages.js';
import type { SignInRoom } from './room.js';
import { letIn, QUARTER, refuse } from './room.js';

/** What signing in by a mailed link needs. */
export interface ByLinkDeps extends SignInRoom {
  readonly links: Links;
  readonly allowance: OpenAllowance;
  /** Absent: only the administrator hands out links. */
  readonly sendMail: SendMail | undefined;
}

/** Mails that one address gets. */
const MAILS = { points: 3, seconds: QUARTER };

/** Takes the address that somebody typed; whether it may come in shows in nothing, not even in how long it takes. */
function askLink(deps: ByLinkDeps, sendMail: SendMail): Handler {
  const { visitors, tries, links, settings, log } = deps;
  const limit = createLimiter(deps.allowance('inbox.mails', MAILS));
  const send = async (mail: string, wanted: string): Promise<void> => {
    try {
      await sendMail(linkMail(mail, await links.make(mail, wanted)));
      log.info({}, 'inbox.link.sent');
    } catch (error) {
      log.error({ code: codeOf(error) }, 'inbox.link.not_sent');
    }
  };
  return async (request) => {
    const form = await visitors.read(request);
    await tries(request);
    const mail = (form.get('mail') ?? '').trim().toLowerCase();
    const wanted = wantedPath(form.get('naar'));
    if (!isAddress(mail)) return { status: 303, headers: { location: signInPath(wanted, 'adres') } };
    await limit(mail);
    if (isAllowed(settings.allowed, mail)) void send(mail, wanted);
    return { status: 303, headers: { location: PATHS.sent } };
  };
}

/** Shows the button. Nothing is used up, and whether the link was used is not told before it is pressed. */
const showLink =
  (deps: ByLinkDeps): Handler =>
  async (request) => {
    await deps.tries(request);
    const code = queryOf(request).get(LINK_FIELD) ?? '';
    const link = await deps.links.read(code);
    if (!link) return refuse(deps, 'link_spent');
    const { csrf, headers } = deps.visitors.welcome(request);
    return deps.layout(
      { title: texts.linkTitle(), headers },
      <UseLink mail={link.mail} code={code} csrf={csrf} />,
    );
  };

const takeLink =
  (deps: ByLinkDeps): Handler =>
  async (request) => {
    const form = await deps.visitors.read(request);
    await deps.tries(request);
    const link = await deps.links.take(form.get(LINK_FIELD) ?? '');
    if (!link) return refuse(deps, 'link_spent');
    // The settings may have changed since the link was made.
    if (!isAllowed(deps.settings.allowed, link.mail)) return refuse(deps, 'not_allowed');
    return letIn(deps, request, { mail: link.mail, by: 'address', wanted: link.wanted });
  };

/** Signing in with a link that works once. */
export const byLinkRoutes =
  (deps: ByLinkDeps): Routes =>
  (server) => {
    const { door, layout, sendMail } = deps;
    server.get(PATHS.link, door.openRoute(showLink(deps)));
    server.post(PATHS.link, door.openRoute(takeLink(deps)));
    if (!sendMail) return;
    server.post(PATHS.signIn, door.openRoute(askLink(deps, sendMail)));
    server.get(
      PATHS.sent,
      door.openRoute(() => Promise.resolve(layout({ title: texts.sentTitle() }, <Sent />))),
    );
  };
