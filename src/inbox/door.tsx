import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'restify';
import type { Log } from '../domain/outside.js';
import type { FailureCode } from '../http/failures.js';
import { answerTo, RequestFailure } from '../http/failures.js';
import type { Handler, Reply } from '../http/reply.js';
import { route } from '../http/reply.js';
import { isOwnPage } from '../http/own-page.js';
import { checkCsrf } from './csrf.js';
import { CSRF_FIELD, readForm } from './form.js';
import type { Layout, Present } from './page/layout.js';
import type { Message } from './page/message.js';
import { MessageBody } from './page/message.js';
import { PATHS, signInPath } from './paths.js';
import type { Sessions } from './sessions.js';
import { failureTexts, frameTexts, signInTexts, unloadedTexts } from './texts.js';

/** A request of somebody who is signed in. */
export interface Visit extends Present {
  /** What a form sent; empty for a page that is only asked for. */
  readonly form: URLSearchParams;
}

/** Answers a request of a member of staff. */
export type StaffHandler = (request: Request, visit: Visit) => Promise<Reply>;

/** Lets requests in to the pages of the inbox. */
export interface Door {
  /**
   * A route for who is signed in. Somebody else who asks for a page goes to the sign-in page, and from there back;
   * anything else of theirs is refused with 401. A change (all but GET) is refused with 403 unless one of our own
   * pages asks, with its token. What the handler throws becomes a page that says what to do.
   */
  staffRoute(handler: StaffHandler, mostBytes?: number): RequestHandler;
  /** A route for anybody; what the handler throws becomes a page. */
  openRoute(handler: Handler): RequestHandler;
}

/** What lets somebody in, or shows them why not. */
export interface DoorDeps {
  readonly sessions: Sessions;
  readonly layout: Layout;
  readonly log: Log;
  readonly publicUrl: string | undefined;
}

type Shown = keyof typeof failureTexts;
const shownAs = (code: FailureCode): Shown => {
  if (code in failureTexts) return code as Shown;
  return code === 'MethodNotAllowed' ? 'NotFound' : 'BadArgument';
};

/** Somebody who only looked changed nothing, and need not be told so. */
function messageFor(code: Shown, { method }: IncomingMessage): Message {
  const unloaded: Partial<Record<Shown, Message>> = unloadedTexts;
  return (method === 'GET' ? unloaded[code] : undefined) ?? failureTexts[code];
}

/** Whether a browser is to show the answer; a script and an event stream ask for something else. */
const wantsPage = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/html') === true;

interface Failed extends DoorDeps {
  readonly request: Request;
  /** Who is signed in, if it came that far. */
  readonly present: Present | undefined;
}

/** Makes a page of whatever was thrown, and logs it as the server does. */
function failurePage(error: unknown, { request, present, layout, log }: Failed): Reply {
  const { reply, fields } = answerTo(error);
  const line = { ...fields, method: request.method, route: request.getRoute().path };
  if (reply.status >= 500) log.error(line, 'http.failed');
  else log.info(line, 'http.refused');
  const code = shownAs(fields.code as FailureCode);
  const message = messageFor(code, request);
  const way =
    code === 'Unauthorized'
      ? { path: PATHS.signIn, name: signInTexts.title() }
      : { path: PATHS.start, name: frameTexts.queue() };
  const frame = { title: message.title(), present, status: reply.status, headers: reply.headers ?? {} };
  return layout(frame, <MessageBody message={message} way={way} />);
}

/** Opens the door. */
export function createDoor(deps: DoorDeps): Door {
  const { sessions, publicUrl } = deps;

  /** The form of a change, once it is sure that a page of this very session sent it. */
  async function formOf(request: Request, token: string, mostBytes?: number): Promise<URLSearchParams> {
    if (request.method === 'GET') return new URLSearchParams();
    if (!isOwnPage(request, publicUrl)) throw new RequestFailure('Forbidden');
    const form = await readForm(request, mostBytes);
    checkCsrf(form.get(CSRF_FIELD) ?? '', token);
    return form;
  }
  function toSignIn(request: Request, ended: boolean): Reply {
    if (request.method !== 'GET' || !wantsPage(request)) throw new RequestFailure('Unauthorized');
    const location = signInPath(request.url ?? '', ended ? 'verlopen' : undefined);
    return { status: 303, headers: { location } };
  }
  /** Answers a request with what `work` gives, or with a page that tells why there is nothing to give. */
  async function answer(request: Request, work: () => Promise<Reply>, present?: Present): Promise<Reply> {
    try {
      return await work();
    } catch (error) {
      if (!wantsPage(request)) throw error;
      return failurePage(error, { ...deps, request, present });
    }
  }

  return {
    openRoute: (handler) => route((request) => answer(request, () => handler(request))),
    staffRoute: (handler, mostBytes) =>
      route((request) =>
        answer(request, async () => {
          const found = await sessions.find(request.headers.cookie);
          if (found.kind !== 'signed_in') return toSignIn(request, found.kind === 'ended');
          const { staff, token, csrf } = found;
          const work = async () =>
            handler(request, { staff, csrf, form: await formOf(request, token, mostBytes) });
          return answer(request, work, { staff, csrf });
        }),
      ),
  };
}
