import fc from 'fast-check';
import { ACTIONS } from '../../src/inbox/ticket/attempt.js';
import type { Body } from './bodies.js';
import { activity, anyText, body, form, multipart } from './bodies.js';
import type { FuzzRoute, Known } from './subject.js';

/** A request as it is sent. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What may stand in a header: Node sends nothing else. */
const headerText = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\t\x20-\x7e]/g, ''));

/** Half of these in every request, and it would come no further. */
const hostile = fc.record(
  {
    host: fc.oneof(fc.constantFrom('a:b:c', '['), headerText),
    origin: headerText,
    'sec-fetch-site': fc.constantFrom('cross-site', 'x'),
    'content-encoding': fc.constantFrom('gzip', 'x'),
    'content-type': headerText,
    authorization: fc.oneof(fc.constantFrom('Bearer', 'Basic eA==', 'Bearer geheim'), headerText),
    cookie: headerText.map((text) => `inbox=${text}`),
  },
  { requiredKeys: [] },
);

const headers = ({ token, cookie }: Known): fc.Arbitrary<Record<string, string | undefined>> =>
  fc
    .tuple(
      fc.record(
        {
          authorization: fc.constant(`Bearer ${token}`),
          cookie: fc.constant(cookie),
          'sec-fetch-site': fc.constant('same-origin'),
          accept: fc.constantFrom('text/html', 'application/json', 'text/event-stream', ''),
          'x-forwarded-for': fc.oneof(fc.ipV4(), fc.ipV6(), headerText),
          'x-forwarded-proto': headerText,
          'content-disposition': fc.oneof(fc.constant("attachment; filename*=UTF-8''%ff"), headerText),
          'if-none-match': headerText,
          range: fc.constantFrom('bytes=0-', 'bytes=9-1'),
        },
        { requiredKeys: ['authorization', 'cookie', 'sec-fetch-site'] },
      ),
      fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, hostile),
    )
    .map(([usual, odd]) => ({ ...usual, ...odd }));

/** What stands at a place of a path: mostly what the route wants there. */
const segment = (known: Known, name: string): fc.Arbitrary<string> => {
  const { conversation, ticket } = known;
  const wanted = name === ':conversation' ? [conversation] : name === ':action' ? ACTIONS : [ticket];
  return fc.oneof(
    { arbitrary: fc.constantFrom(...wanted), weight: 5 },
    fc.constantFrom('..', '%00', '%ff', '%2e%2e%2f', '__proto__', 'constructor', '*'),
    anyText.map((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, '')).slice(0, 400)),
  );
};

/** The path of a route, filled in. */
const pathOf = ({ path }: FuzzRoute, known: Known): fc.Arbitrary<string> => {
  const names = path.match(PLACE) ?? [];
  return fc.tuple(...names.map((name) => segment(known, name))).map((segments) => {
    const left = [...segments];
    return path.replace(PLACE, () => left.shift() ?? '');
  });
};
const PLACE = /:\w+|\*/g;

const query = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '?watermark=99999999999999',
    '?watermark=-',
    '?watermark=1',
    '?%',
    '?t=x',
    '?pagina=-1',
    '?',
  ),
  fc.webQueryParameters().map((text) => `?${text}`),
  fc
    .tuple(fc.constantFrom('zoek', 'status', 'pagina', 'na', 'naar', 'code', 'state', 'van', 'tot'), anyText)
    .map(([name, text]) => `?${new URLSearchParams([[name, text]]).toString()}`),
);

/** Mostly the route's own. */
const methodOf = ({ method }: FuzzRoute): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constant(method), weight: 9 },
    fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'PATCH'),
  );

const SIGN_OUT = '/inbox/afmelden';

/** Mostly of the kind that the route reads. */
const bodyOf = ({ path }: FuzzRoute, known: Known): fc.Arbitrary<Body> => {
  // Who signed out comes no further.
  const isForm = path.startsWith('/inbox') && path !== SIGN_OUT;
  const fitting = isForm ? form(known) : path.endsWith('/upload') ? multipart : activity;
  return fc.oneof({ arbitrary: fitting, weight: 4 }, body({ ...known, ...(isForm ? {} : { csrf: '' }) }));
};

/** A request to one of the routes. Most of it is as the route wants it, or nothing would come past the door. */
export const anyRequest = (routes: readonly FuzzRoute[], known: Known): fc.Arbitrary<FuzzRequest> =>
  fc.constantFrom(...routes).chain((route) =>
    fc
      .tuple(methodOf(route), pathOf(route, known), query, headers(known), bodyOf(route, known))
      .map(([method, path, asked, given, [type, bytes]]) => ({
        method,
        path: path + asked,
        headers: written({ 'content-type': type, ...given }),
        body: bytes,
      })),
  );

/** Headers without those that are empty. */
const written = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value = '']) => (value === '' ? [] : [[name, value]])),
  );
