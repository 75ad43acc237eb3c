import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPerson } from '../../src/understanding/person.js';
import { readPlace } from '../../src/understanding/place.js';
import { readSchoolName } from '../../src/understanding/school-name.js';

/* Whoever taps or types a button of an earlier question must never become a beheerder, a school or a place. */

const LABEL = /(?:(?:label|done|failed|yes|no): |choice\('[^']+', )'([^']+)'/g;

const labels = readdirSync('dialogs', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('texts.ts'))
  .map((file) => readFileSync(path.join('dialogs', file), 'utf8'))
  .flatMap((text) => [...text.matchAll(LABEL)].map(([, label = '']) => label));

/** Said for a button, without standing on one. */
const saidForOne = ['verstuur', 'verzenden', 'verstuurd', 'akkoord', 'bevestigen', 'doorgaan', 'stop'];

test('the scan finds the buttons', () => {
  expect(labels).toEqual(expect.arrayContaining(['Versturen', 'Ja, dat klopt', 'Beheerder', 'Stoppen']));
});

describe.each([...new Set(labels), ...saidForOne])('%s', (label) => {
  test.each([label, label.toLowerCase()])('%s is no name of a person, a school or a place', (typed) => {
    expect([readPerson(typed), readSchoolName(typed), readPlace(typed)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
