import fc from 'fast-check';
import { signInPath, ticketAddressAt, wantedPath } from '../../src/inbox/paths.js';

test.each([
  ['/inbox/tickets/DD-2026-00001?deel=2', '/inbox/tickets/DD-2026-00001?deel=2'],
  ['/inbox', '/inbox'],
  ['/inbox/', '/inbox/'],
  // What stands after # stays in the browser.
  ['/inbox/tickets#laatste', '/inbox/tickets'],
  [null, '/inbox'],
  ['', '/inbox'],
  ['tickets', '/inbox'],
  ['/', '/inbox'],
  ['/webchat', '/inbox'],
  ['/inboxen', '/inbox'],
  ['/inbox/../health', '/inbox'],
  ['/inbox/%2e%2e/health', '/inbox'],
  ['//kwaad.example/inbox', '/inbox'],
  ['/\\kwaad.example/inbox', '/inbox'],
  ['\\/kwaad.example/inbox', '/inbox'],
  ['https://kwaad.example/inbox', '/inbox'],
  ['http:/inbox@kwaad.example', '/inbox'],
  ['javascript:alert(1)', '/inbox'],
  ['/\t/kwaad.example/inbox', '/inbox'],
  ['/inbox/aanmelden', '/inbox'],
  ['/inbox/afmelden', '/inbox'],
  [`/inbox/${'x'.repeat(600)}`, '/inbox'],
])('%j leads to %s', (wanted, expected) => {
  expect(wantedPath(wanted)).toBe(expected);
});

test('whatever is wanted, a browser stays within the inbox and a header stays one line', () => {
  const parts = [
    '/',
    '\\',
    'inbox',
    '.',
    '..',
    '%2e',
    '\r\n',
    '\t',
    '@',
    ':',
    '?',
    '#',
    'kwaad.example',
    'é',
    '//',
  ];
  const wanted = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      fc.oneof(
        wanted,
        wanted.map((rest) => `/inbox/${rest}`),
        fc.string(),
      ),
      (text) => {
        const path = wantedPath(text);
        const reached = new URL(path, 'https://hulp.example');

        expect(reached.origin).toBe('https://hulp.example');
        expect(reached.pathname).toMatch(/^\/inbox(\/|$)/);
        expect(path).not.toMatch(/[\r\n]/);
        expect(wantedPath(path)).toBe(path);
        expect(signInPath(text)).toMatch(/^\/inbox\/aanmelden(\?naar=[\w%.*+-]+)?$/);
      },
    ),
  );
});

test.each([
  ['https://hulp.voorbeeld.nl', 'https://hulp.voorbeeld.nl/inbox/tickets/DD-2026-00001'],
  ['http://localhost:3978', 'http://localhost:3978/inbox/tickets/DD-2026-00001'],
  ['http://hulp.voorbeeld.nl', undefined],
  ['http://localhost.voorbeeld.nl', undefined],
  [undefined, undefined],
])('on %s the address of a ticket in mails is %s: others must not read along', (site, address) => {
  expect(ticketAddressAt(site)?.('DD-2026-00001')).toBe(address);
});
