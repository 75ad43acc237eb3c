import { HelpdeskError } from '../../src/domain/errors.js';
import { readConfig } from '../../src/config.js';
import { isAllowed } from '../../src/inbox/settings.js';

const PROVIDER = {
  OIDC_ISSUER: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000001/v2.0',
  OIDC_CLIENT_ID: 'mandaathulp',
  OIDC_CLIENT_SECRET: 'verklap-niet',
};

const mistakesIn = (env: Record<string, string>): unknown => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof HelpdeskError) return error.details.mistakes;
  }
  return [];
};

test('without INBOX_ALLOWED the inbox is off', () => {
  expect(readConfig({}).inbox).toBeUndefined();
  expect(readConfig({ INBOX_ALLOWED: '' }).inbox).toBeUndefined();
});

test('INBOX_ALLOWED names addresses and domains', () => {
  expect(readConfig({ INBOX_ALLOWED: ' Jan@Voorbeeld.nl, @digidoor.nl ,' }).inbox).toEqual({
    allowed: { addresses: ['jan@voorbeeld.nl'], domains: ['digidoor.nl'] },
  });
});

test.each(['jan', '@', 'jan@voorbeeld.nl;piet@voorbeeld.nl', ',', '@*', '*', '@voorbeeld.nl>'])(
  '"%s" as INBOX_ALLOWED is a mistake',
  (allowed) => {
    expect(mistakesIn({ INBOX_ALLOWED: allowed })).toEqual([expect.stringMatching(/^INBOX_ALLOWED: /)]);
  },
);

test('a provider is set as a whole, with who may come in by address or by group', () => {
  const byGroup = readConfig({ ...PROVIDER, OIDC_ALLOWED_GROUPS: 'helpdesk, beheer' }).inbox;
  const byAddress = readConfig({ ...PROVIDER, INBOX_ALLOWED: '@digidoor.nl' }).inbox;

  expect(byGroup).toEqual({
    allowed: { addresses: [], domains: [] },
    oidc: {
      issuer: PROVIDER.OIDC_ISSUER,
      clientId: 'mandaathulp',
      clientSecret: 'verklap-niet',
      groups: ['helpdesk', 'beheer'],
    },
  });
  expect(byAddress?.oidc?.groups).toEqual([]);
});

test.each([
  [{ OIDC_ISSUER: PROVIDER.OIDC_ISSUER }, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'INBOX_ALLOWED']],
  [
    { OIDC_ALLOWED_GROUPS: 'helpdesk', INBOX_ALLOWED: '@a.nl' },
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ],
  [PROVIDER, ['INBOX_ALLOWED']],
  [{ ...PROVIDER, INBOX_ALLOWED: '@a.nl', OIDC_ISSUER: 'http://aanmelden.voorbeeld.nl' }, ['OIDC_ISSUER']],
  [
    { ...PROVIDER, INBOX_ALLOWED: '@a.nl', OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
    ['OIDC_ISSUER'],
  ],
  [{ ...PROVIDER, INBOX_ALLOWED: '@a.nl', OIDC_ISSUER: 'aanmelden' }, ['OIDC_ISSUER']],
])('half of a provider, or one that cannot be trusted, is a mistake (%#)', (env, names) => {
  const mistakes = mistakesIn(env) as string[];

  expect(mistakes.map((line) => line.split(':')[0])).toEqual(names);
  expect(mistakes.join()).not.toContain('verklap');
});

test.each([
  ['jan@voorbeeld.nl', true],
  ['JAN@Voorbeeld.NL', true],
  ['roos@digidoor.nl', true],
  ['roos@elders.digidoor.nl', false],
  ['roos@digidoor.nl.kwaad.example', false],
  ['kwaad@example@digidoor.nl', false],
  ['piet@voorbeeld.nl', false],
  // The sign for kelvin becomes a plain k as a small letter.
  ['pie\u212A@digidoor.nl', false],
  ['', false],
  ['@digidoor.nl', false],
])('whether %s may come in: %s', (mail, expected) => {
  expect(isAllowed({ addresses: ['jan@voorbeeld.nl'], domains: ['digidoor.nl'] }, mail)).toBe(expected);
});
