import { TeamsSettings } from '../../../src/channels/teams/settings.js';

const ID = '11111111-2222-4333-8444-555555555555';
const TENANT = '66666666-7777-4888-8999-aaaaaaaaaaaa';

/** The names of the settings that are wrong. */
const wrong = (environment: object): unknown[] =>
  TeamsSettings.safeParse(environment).error?.issues.map(({ path }) => path[0]) ?? [];

test('no setting at all leaves Teams off', () => {
  expect(TeamsSettings.parse({ PORT: '3978' })).toBeUndefined();
});

test('an app of one tenant is the kind unless said otherwise', () => {
  const settings = TeamsSettings.parse({
    MICROSOFT_APP_ID: ID,
    MICROSOFT_APP_TENANT_ID: TENANT.toUpperCase(),
    MICROSOFT_APP_PASSWORD: 'geheim',
  });

  expect(settings).toEqual({ appId: ID, appType: 'SingleTenant', tenantId: TENANT, password: 'geheim' });
});

test.each([
  [{ MICROSOFT_APP_ID: ID }, ['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD']],
  [{ MICROSOFT_APP_PASSWORD: 'geheim' }, ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID']],
  [
    { MICROSOFT_APP_TYPE: 'SingleTenant' },
    ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD'],
  ],
  [{ MICROSOFT_APP_TYPE: 'MultiTenant' }, ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD']],
  [{ MICROSOFT_APP_TYPE: 'UserAssignedMsi' }, ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID']],
  [
    { MICROSOFT_APP_TYPE: 'UserAssignedMsi', MICROSOFT_APP_ID: ID, MICROSOFT_APP_PASSWORD: 'geheim' },
    ['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD'],
  ],
])('half of the settings is a mistake that names every one that is wrong: %j', (environment, names) => {
  expect(wrong(environment)).toEqual(names);
});

test('what is malformed and what is missing are told at once, without repeating what was written', () => {
  const { error } = TeamsSettings.safeParse({
    MICROSOFT_APP_ID: 'bot van Anna',
    MICROSOFT_APP_TENANT_ID: TENANT,
  });

  expect(error?.issues.map(({ path }) => path[0])).toEqual(['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD']);
  expect(error?.message).not.toContain('Anna');
  expect(wrong({ MICROSOFT_APP_TYPE: 'Gratis' })).toEqual(['MICROSOFT_APP_TYPE']);
});

test.each([
  ['UserAssignedMsi', 'no password', { MICROSOFT_APP_TENANT_ID: TENANT }],
  ['MultiTenant', 'no tenant', { MICROSOFT_APP_PASSWORD: 'geheim' }],
])('%s needs %s', (type, _, environment) => {
  expect(
    TeamsSettings.parse({ MICROSOFT_APP_ID: ID, MICROSOFT_APP_TYPE: type, ...environment }),
  ).toMatchObject({ appId: ID, appType: type });
});
