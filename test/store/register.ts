import type { Log } from '../../src/domain/outside.js';
import type { Register, RegisterStore } from '../../src/domain/school.js';
import { recordingLog, silentLog } from '../support/outside.js';
import { until } from '../support/until.js';

/** A place where a register can rest, for one test. */
export interface RegisterPlace {
  /** Opens the register of this place once more, as another process would. */
  open(log: Log): RegisterStore;
  /** Changes what rests there: one line about the register, and one for each school. */
  damage(change: (text: string) => string): Promise<void>;
}

export const REGISTER: Register = {
  version: 1,
  importedAt: '2026-03-02T09:00:00.000Z',
  schools: [
    { brin: '12AB', vestiging: '00', name: 'De "Boom"', place: 'Goes', street: 'Kade 1', bestuur: '40001' },
    { brin: '12AB', vestiging: '01', name: 'De Vis', place: 'Goes', closed: true },
  ],
};
export const NEXT: Register = { ...REGISTER, importedAt: '2026-04-02T09:00:00.000Z' };

/** Work of an import that gives `register`. */
export const give = (register: Register) => () => Promise.resolve(register);

/** The promises of the register's port, whatever it rests on. @param place a new, empty one */
export function registerContract(name: string, place: () => Promise<RegisterPlace>): void {
  describe(`register: ${name}`, () => {
    let here: RegisterPlace;
    const open = (log: Log = silentLog) => here.open(log);
    beforeEach(async () => {
      here = await place();
    });

    test('there is no register before the first import', async () => {
      const store = open();

      expect([await store.load(), await store.mark()]).toEqual([undefined, undefined]);
    });

    test('a register is there again for whoever opens it, with another mark after each import', async () => {
      await open().replace(give(REGISTER));
      const mark = await open().mark();

      expect(await open().load()).toEqual(REGISTER);
      await open().replace((now) => Promise.resolve({ ...NEXT, schools: now?.schools ?? [] }));
      expect(await open().load()).toEqual(NEXT);
      expect(await open().mark()).not.toBe(mark);
    });

    test('a whole country is there again, in the order in which it was given', async () => {
      const schools = Array.from({ length: 1201 }, (_, nth) => ({
        ...REGISTER.schools[0]!,
        name: `School ${nth}`,
      }));
      await open().replace(give({ ...REGISTER, schools }));

      expect((await open().load())?.schools).toEqual(schools);
    });

    test('an import that fails leaves the register as it was, and lets the next one in', async () => {
      const store = open();
      await store.replace(give(REGISTER));

      await expect(store.replace(() => Promise.reject(new Error('half way')))).rejects.toThrow('half way');
      expect(await store.load()).toEqual(REGISTER);
      await store.replace(give(NEXT));
      expect(await store.load()).toEqual(NEXT);
    });

    test('an import that is not wanted any more leaves the register and its mark', async () => {
      const store = open();
      await store.replace(give(REGISTER));
      const mark = await store.mark();
      await store.replace(() => Promise.resolve(undefined));

      expect([await store.load(), await store.mark()]).toEqual([REGISTER, mark]);
    });

    test('a second import is refused while one runs, and readers see the register of before', async () => {
      const store = open();
      await store.replace(give(REGISTER));
      let finish: ((register: Register) => void) | undefined;
      const first = store.replace(() => new Promise((resolve) => (finish = resolve)));
      await until(() => finish !== undefined);
      const work = jest.fn(give(REGISTER));
      await expect(open().replace(work)).rejects.toMatchObject({ code: 'import_running' });
      expect(await open().load()).toEqual(REGISTER);
      finish?.(NEXT);
      await first;

      expect(work).not.toHaveBeenCalled();
      expect(await store.load()).toEqual(NEXT);
    });

    test.each([
      ['a line is cut', (text: string) => text.slice(0, -20)],
      ['a line is missing', (text: string) => `${text.split('\n').slice(0, -2).join('\n')}\n`],
      ['the first line is gone', (text: string) => text.slice(text.indexOf('\n') + 1)],
      ['it is empty', () => ''],
    ])('a register of which %s is damaged, and the next import replaces it', async (_, change) => {
      await open().replace(give(REGISTER));
      await here.damage(change);
      const log = recordingLog();

      await expect(open().load()).rejects.toMatchObject({ code: 'record_damaged' });
      await open(log).replace((now) => {
        expect(now).toBeUndefined();
        return Promise.resolve(NEXT);
      });
      expect(await open().load()).toEqual(NEXT);
      expect(log.lines).toContainEqual({
        level: 'warn',
        event: 'schools.register.damaged',
        fields: { code: 'record_damaged' },
      });
    });
  });
}
