import { readFileSync } from 'node:fs';
import { TEAMS_VARIABLES } from '../src/channels/teams/settings.js';
import { readConfig, Settings } from '../src/config.js';
import { HelpdeskError } from '../src/domain/errors.js';
import { DATABASE_VARIABLES } from '../src/store/postgres/settings.js';
import { INBOX_VARIABLES } from '../src/inbox/settings.js';
import { MailSettings } from '../src/tickets/settings.js';

const example = readFileSync('.env.example', 'utf8');
const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);

const mistakesIn = (env: Record<string, string>): unknown => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof HelpdeskError && error.code === 'config_invalid') return error.details.mistakes;
  }
  return [];
};

test('the program starts without any setting', () => {
  expect(readConfig({})).toMatchObject({
    PORT: 3978,
    HOST: '127.0.0.1',
    DATA_DIR: './data',
    teams: undefined,
    inbox: undefined,
  });
});

test('an empty setting counts as absent', () => {
  expect(readConfig({ PORT: '', SMTP_URL: '' })).toMatchObject({ PORT: 3978 });
});

test('.env.example names every setting and no other', () => {
  const shapes = [Settings.shape, DATABASE_VARIABLES, MailSettings.shape, TEAMS_VARIABLES, INBOX_VARIABLES];
  const known = shapes.flatMap((shape) => Object.keys(shape));

  expect(named.toSorted()).toEqual(known.toSorted());
});

test('every mistake is named at once, without the value that was given', () => {
  const mistakes = mistakesIn({
    PORT: 'veel',
    PUBLIC_URL: 'https://hulp.voorbeeld.nl/pad',
    RETENTION_DAYS: '0',
    DIRECTLINE_SECRET: 'te-kort-geheim',
    SMTP_URL: 'smtp://jan:sesam-open-u@voorbeeld.nl',
    MICROSOFT_APP_ID: '00000000-0000-0000-0000-000000000000',
  });

  expect(mistakes).toEqual([
    expect.stringMatching(/^PORT: /),
    expect.stringMatching(/^PUBLIC_URL: /),
    expect.stringMatching(/^RETENTION_DAYS: /),
    expect.stringMatching(/^DIRECTLINE_SECRET: /),
    expect.stringMatching(/^MAIL_FROM: /),
    expect.stringMatching(/^MICROSOFT_APP_TENANT_ID: /),
    expect.stringMatching(/^MICROSOFT_APP_PASSWORD: /),
  ]);
  expect(JSON.stringify(mistakes)).not.toMatch(/sesam|te-kort/);
});

test('an address that is none at all is a mistake like any other', () => {
  const mistakes = mistakesIn({ PUBLIC_URL: 'hulp.voorbeeld.nl', ALLOWED_ORIGINS: 'https://a.nl,b.nl' });

  expect(mistakes).toEqual([
    expect.stringMatching(/^PUBLIC_URL: /),
    expect.stringMatching(/^ALLOWED_ORIGINS: /),
  ]);
});

test('an address of a mail server that is none is a mistake, and its password is not repeated', () => {
  const mistakes = mistakesIn({
    SMTP_URL: 'ftp://jan:sesam-open-u@voorbeeld.nl',
    MAIL_FROM: 'jan@voorbeeld.nl',
  });

  expect(mistakes).toEqual([expect.stringMatching(/^SMTP_URL: /)]);
  expect(JSON.stringify(mistakes)).not.toMatch(/sesam/);
});

test('addresses of register files stand behind each other, and each begins with https', () => {
  const urls = 'https://duo.voorbeeld.nl/bo.csv, https://duo.voorbeeld.nl/vo.csv';

  expect(readConfig({}).SCHOOLS_URLS).toEqual([]);
  expect(readConfig({ SCHOOLS_URLS: urls }).SCHOOLS_URLS).toEqual(urls.split(', '));
  expect(mistakesIn({ SCHOOLS_URLS: `${urls},http://duo.voorbeeld.nl/so.csv` })).toEqual([
    expect.stringMatching(/^SCHOOLS_URLS: /),
  ]);
});

test.each([
  ['DATABASE_URL', 'postgres://a:b@db.voorbeeld.nl/c?sslmode=disable', 'Zet er niets achter'],
  ['DATABASE_URL', 'postgres://localhost/c?host=db.voorbeeld.nl', 'Zet er niets achter'],
  ['DATABASE_CA', '/nergens/ca.pem', 'kan ik niet lezen'],
  ['DATABASE_URL', 'geen adres', 'Schrijf dit als postgres://'],
])('%s=%s cannot change how the database is reached', (name, value, mistake) => {
  const settings = { DATABASE_URL: 'postgres://a:b@db.voorbeeld.nl/c', [name]: value };

  expect(mistakesIn(settings)).toEqual([expect.stringContaining(mistake)]);
});
