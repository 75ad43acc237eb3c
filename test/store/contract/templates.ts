import { MAX_TEMPLATES } from '../../../src/domain/template.js';
import type { Tested } from './support.js';

const idOf = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
const aTemplate = (nth: number, name = `Antwoord ${String(nth)}`) => ({
  id: idOf(nth),
  name,
  text: 'Kies eerst kopieer.',
});

/** What every store promises of the replies that staff keep. */
export function templatesContract(tested: Tested): void {
  describe('replies that staff keep', () => {
    const names = async () => (await tested.store.templates.all()).map(({ name }) => name);

    test('are none at first; then by name, also after a restart', async () => {
      expect(await names()).toEqual([]);
      await tested.store.templates.keep(aTemplate(1, 'Zelf doen'));
      await tested.store.templates.keep(aTemplate(2, 'élders'));
      await tested.restart();

      expect(await names()).toEqual(['élders', 'Zelf doen']);
      expect((await tested.store.templates.all())[1]).toEqual(aTemplate(1, 'Zelf doen'));
    });

    test('are kept once each, also by many at the same time, and removed once', async () => {
      await Promise.all([1, 2, 2, 3, 1].map((nth) => tested.store.templates.keep(aTemplate(nth))));
      await tested.store.templates.remove(idOf(2));
      await tested.store.templates.remove(idOf(2));

      expect(await names()).toEqual(['Antwoord 1', 'Antwoord 3']);
    });

    test('take the place of what had their id', async () => {
      await tested.store.templates.keep(aTemplate(1, 'Zelf doen'));
      await tested.store.templates.keep(aTemplate(2));
      await tested.store.templates.keep({ ...aTemplate(1, 'Al gedaan'), text: 'Mooi.' });

      expect(await tested.store.templates.all()).toEqual([
        { ...aTemplate(1, 'Al gedaan'), text: 'Mooi.' },
        aTemplate(2),
      ]);
    });

    test.each([
      { name: ' ' },
      { text: '' },
      { text: 'x'.repeat(4001) },
      { name: 'x'.repeat(81) },
      { id: 'x' },
    ])('that do not fit are refused', async (parts) => {
      await expect(tested.store.templates.keep({ ...aTemplate(1), ...parts })).rejects.toMatchObject({
        code: 'input_invalid',
      });
      expect(await names()).toEqual([]);
    });

    test('are refused when there are too many', async () => {
      for (let nth = 0; nth < MAX_TEMPLATES; nth += 1) await tested.store.templates.keep(aTemplate(nth));

      await expect(tested.store.templates.keep(aTemplate(MAX_TEMPLATES))).rejects.toMatchObject({
        code: 'input_invalid',
      });
      expect(await names()).toHaveLength(MAX_TEMPLATES);
    });
  });
}
