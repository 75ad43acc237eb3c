import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateNames } from '../../src/schools/evaluate/evaluate.js';
import { nextRegister } from '../../src/schools/import.js';
import { createSchools } from '../../src/schools/look-up.js';
import { readRegisterFile } from '../../src/schools/read-file.js';

const FOLDER = path.resolve('../shared/data/duo');
const ALL = path.join(FOLDER, 'scholen_bo_so_vo.edugis-2024-11-22.csv');
const BO = path.join(FOLDER, '02.-alle-schoolvestigingen-basisonderwijs.2026-08.csv');
const BO_BEFORE = path.join(FOLDER, '02.-alle-schoolvestigingen-basisonderwijs.2026-04.csv');

const isThere = [ALL, BO, BO_BEFORE].every((file) => existsSync(file));
const read = async (file: string) => (await readRegisterFile(readFileSync(file))).schools;

if (!isThere)
  test.skip(`real register files are absent: ${FOLDER} must hold them to be tested with`, () => undefined);

(isThere ? describe : describe.skip)('with the real register files', () => {
  test.each([
    [BO, 6122, 6122],
    [ALL, 8671, 8622],
  ])('%s is read without a row refused', async (file, rows, distinct) => {
    const { schools, refused } = await readRegisterFile(readFileSync(file));

    expect([schools.length, refused.length]).toEqual([rows, 0]);
    expect(nextRegister(schools, []).schools).toHaveLength(distinct);
    expect(
      schools.filter(({ place, name, street = '' }) => /[\x80-\x9F]| {2}/.test(place + name + street)),
    ).toEqual([]);
    expect(schools.filter(({ place }) => place === place.toUpperCase())).toEqual([]);
  });

  test('four months close two schools, and bring seventeen', async () => {
    const [before, after] = [await read(BO_BEFORE), await read(BO)];
    const { counts } = nextRegister(after, before);

    expect(counts).toEqual({ open: 6122, newlyClosed: 2, kept: 0 });
    expect(6122 - (before.length - 2)).toBe(17);
  });

  test('the bo file alone closes no school of another kind', async () => {
    const all = nextRegister(await read(ALL), []).schools;
    const { counts } = nextRegister(await read(BO), all);

    expect(counts.newlyClosed).toBeLessThan(70);
    expect(counts.kept).toBeGreaterThan(2400);
  });

  test('schools are found by their names as people write them', async () => {
    const { schools } = nextRegister(await read(ALL), []);
    const { among, first } = evaluateNames(
      schools,
      await createSchools({ version: 1, importedAt: '', schools: [...schools] }),
    );

    expect(among).toBeGreaterThanOrEqual(0.98);
    expect(first).toBeGreaterThanOrEqual(0.95);
  });
});
