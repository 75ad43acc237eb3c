import { importRegister, nextRegister } from '../../src/schools/import.js';
import { whyRefused } from '../../src/schools/refusal.js';
import { openRegisterFile } from '../../src/store/register-file.js';
import { aFolder, cleanUp } from '../store/folder.js';
import { fixedClock, silentLog } from '../support/outside.js';
import { aSchool, brinAt, duoFile, manySchools } from './files.js';

const clock = fixedClock();
const source = (text: string) => () => Promise.resolve(Buffer.from(text));
const codes = (schools: readonly { brin: string; vestiging: string }[]) =>
  schools.map(({ brin, vestiging }) => brin + vestiging);

afterEach(cleanUp);

test('an import replaces the register by what the files hold, each school once', async () => {
  const store = openRegisterFile({ dir: await aFolder(), clock, log: silentLog });
  const [bo, vo] = [manySchools(3), [aSchool(), ...manySchools(1)]];
  const report = await importRegister([source(duoFile(bo)), source(duoFile(vo))], { store, clock });

  expect(report).toMatchObject({ open: 4, newlyClosed: 0, kept: 0 });
  expect(report.files.map(({ schools }) => schools.length)).toEqual([3, 2]);
  expect(await store.load()).toEqual({
    version: 1,
    importedAt: '2026-03-02T09:00:00.000Z',
    schools: [...bo, aSchool()],
  });
});

test('one bad file refuses them all, and the register of before stays', async () => {
  const store = openRegisterFile({ dir: await aFolder(), clock, log: silentLog });
  await importRegister([source(duoFile([aSchool()]))], { store, clock });
  const mark = await store.mark();
  const error: unknown = await importRegister([source(duoFile(manySchools(3))), source('<html>')], {
    store,
    clock,
  }).catch((thrown: unknown) => thrown);

  expect(whyRefused(error)).toBe('html');
  expect(error).toMatchObject({ details: { file: 1 } });
  expect(await store.mark()).toBe(mark);
  expect(await store.load()).toMatchObject({ schools: [aSchool()] });
});

test('a school that a whole new register no longer has is closed, and opens again when it is back', () => {
  const all = manySchools(20);
  const [gone, ...others] = all;
  const closed = nextRegister(others, all);

  expect(closed.counts).toEqual({ open: 19, newlyClosed: 1, kept: 0 });
  expect(closed.schools).toEqual([...others, { ...gone, closed: true }]);
  expect(nextRegister(others, closed.schools).schools).toEqual(closed.schools);
  expect(nextRegister(others, closed.schools).counts.newlyClosed).toBe(0);
  expect(nextRegister(all, closed.schools).schools).toEqual(all);
});

test('what one file does not tell of a school is taken from another one, or from the register of before', () => {
  const bare = { brin: '05AB', vestiging: '00', name: 'De Regenboog', place: 'Almere' };
  const whole = { ...bare, bestuur: '20091', street: 'Melkweg 13' };
  const moved = { ...bare, name: 'De Nieuwe Naam' };

  expect(nextRegister([bare, whole], []).schools).toEqual([whole]);
  expect(nextRegister([whole, bare], []).schools).toEqual([whole]);
  expect(nextRegister([moved], [{ ...whole, closed: true }]).schools).toEqual([
    { ...moved, bestuur: '20091', street: 'Melkweg 13' },
  ]);
});

test('a file of one kind closes no school of another kind', () => {
  const [bo, vo] = [manySchools(20), manySchools(15, (index) => ({ brin: brinAt(index + 100) }))];
  const next = nextRegister(bo.slice(1), [...bo, ...vo]);

  expect(next.counts).toEqual({ open: 35, newlyClosed: 0, kept: 16 });
  expect(codes(next.schools).toSorted()).toEqual(codes([...bo, ...vo]).toSorted());
});

test('a file of one kind closes a vestiging under a BRIN that it still names', () => {
  const nevenvestiging = aSchool({ brin: brinAt(3), vestiging: '01' });
  const [bo, vo] = [manySchools(20), manySchools(15, (index) => ({ brin: brinAt(index + 100) }))];
  const next = nextRegister(bo, [...bo, nevenvestiging, ...vo]);

  expect(next.counts).toEqual({ open: 35, newlyClosed: 1, kept: 15 });
  expect(next.schools).toContainEqual({ ...nevenvestiging, closed: true });
});

test('half of a file closes nothing', () => {
  const all = manySchools(40, (index) => ({ brin: brinAt(index >> 1), vestiging: `0${index % 2}` }));

  expect(nextRegister(all.slice(0, 20), all).counts).toEqual({ open: 40, newlyClosed: 0, kept: 20 });
});
