import type { IncomingMessage } from 'node:http';
import { RequestFailure } from '../http/failures.js';
import type { Cookie } from './cookie.js';
import { isOwnPage } from '../http/own-page.js';
import { checkCsrf, csrfOf, isToken, newToken } from './csrf.js';
import { CSRF_FIELD, readForm } from './form.js';

/** Somebody who is not signed in yet, and before whom a form stands. */
export interface Visitor {
  readonly csrf: string;
  /** Goes out with the page. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Guards the forms that are used before anybody is signed in. */
export interface Visitors {
  /** Who a page is for; their browser gets a cookie when it has none. */
  welcome(request: IncomingMessage): Visitor;
  /** Reads a form that one of our pages sent. @throws RequestFailure `Forbidden`, `UnsupportedMediaType`, `MessageSizeTooBig` */
  read(request: IncomingMessage): Promise<URLSearchParams>;
}

const MOST_BYTES = 5000;

/** Knows by a cookie who was shown a form, before anybody is signed in. */
export function createVisitors(cookie: Cookie, publicUrl: string | undefined): Visitors {
  return {
    welcome({ headers }) {
      const held = cookie.read(headers.cookie);
      if (isToken(held)) return { csrf: csrfOf(held), headers: {} };
      const token = newToken();
      return { csrf: csrfOf(token), headers: { 'set-cookie': cookie.set(token) } };
    },
    async read(request) {
      if (!isOwnPage(request, publicUrl)) throw new RequestFailure('Forbidden');
      const form = await readForm(request, MOST_BYTES);
      const token = cookie.read(request.headers.cookie);
      if (!isToken(token)) throw new RequestFailure('Forbidden');
      checkCsrf(form.get(CSRF_FIELD) ?? '', token);
      return form;
    },
  };
}
