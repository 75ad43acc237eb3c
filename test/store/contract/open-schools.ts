import type { Ticket } from '../../../src/domain/ticket.js';
import { aFiledTicket, aSchool } from '../../support/builders.js';
import type { Tested } from './support.js';
import { DAY, KEY, MINUTE, aTurn, afterNine, fileOne } from './support.js';

/** What every store promises of finding the open ticket of a school. */
export function openSchoolsContract(tested: Tested): void {
  describe('a school', () => {
    const openWith = async (...codes: string[]) => [...(await tested.store.tickets.openWith(codes))];

    test('is found in the newest open ticket in which it stands', async () => {
      const first = await fileOne(tested.store, { schools: [aSchool(), aSchool({ vestiging: '01' })] });
      const second = await fileOne(tested.store, { schools: [aSchool({ vestiging: '01' })] });
      const found = [
        ['12AB00', first.ticket.number],
        ['12AB01', second.ticket.number],
      ];

      expect(await openWith('12AB00', '12AB01', '12AB02', '__proto__')).toEqual(found);
      expect(await openWith()).toEqual([]);
      await tested.restart();
      expect(await openWith('12AB00', '12AB01', '12AB02')).toEqual(found);
    });

    test('is found under the newer number, also when there are more than five digits or years', async () => {
      for (const number of ['DD-2026-100000', 'DD-2026-99999', 'DD-2025-200000']) {
        await fileOne(tested.store, { number });
      }
      expect(await openWith('12AB00')).toEqual([['12AB00', 'DD-2026-100000']]);
      await fileOne(tested.store, { number: 'DD-2027-00001' });

      expect(await openWith('12AB00')).toEqual([['12AB00', 'DD-2027-00001']]);
      await tested.restart();
      expect(await openWith('12AB00')).toEqual([['12AB00', 'DD-2027-00001']]);
    });

    test('that stands only in a question or in a closed ticket is not found', async () => {
      await fileOne(tested.store, { kind: 'vraag' });
      await fileOne(tested.store, { status: 'closed' });

      expect(await openWith('12AB00')).toEqual([]);
      await tested.restart();
      expect(await openWith('12AB00')).toEqual([]);
    });

    test('follows its ticket when that closes, opens, loses it and goes', async () => {
      const older = await fileOne(tested.store);
      const newer = await fileOne(tested.store);
      let { ticket } = newer;
      const change = async (parts: Partial<Ticket>) => {
        ticket = { ...ticket, revision: ticket.revision + 1, ...parts };
        await tested.store.tickets.change(ticket);
        return openWith('12AB00');
      };

      expect(await change({ status: 'closed' })).toEqual([['12AB00', older.ticket.number]]);
      expect(await change({ status: 'open' })).toEqual([['12AB00', newer.ticket.number]]);
      expect(await change({ schools: [aSchool({ vestiging: '09' })] })).toEqual([
        ['12AB00', older.ticket.number],
      ]);
      expect(await openWith('12AB09')).toEqual([['12AB09', newer.ticket.number]]);
      await change({ status: 'closed' });
      await tested.store.sweep(afterNine(MINUTE), afterNine(DAY));
      expect(await openWith('12AB09')).toEqual([]);
    });

    test('that stands twice in one ticket is found once, and gone with it', async () => {
      const { ticket } = await fileOne(tested.store, {
        schools: [aSchool(), aSchool({ name: 'Regenboog' })],
      });
      expect(await openWith('12AB00')).toEqual([['12AB00', ticket.number]]);
      await tested.store.tickets.change({ ...ticket, revision: 2, status: 'closed' });

      expect(await openWith('12AB00')).toEqual([]);
    });

    test('of a ticket whose turn was refused is not found', async () => {
      const { ticket } = await fileOne(tested.store, { schools: [aSchool({ vestiging: '07' })] });
      const again = aFiledTicket({ number: 'DD-2026-00050', key: ticket.key });
      await expect(aTurn(tested.store, KEY, { filed: [again] })).rejects.toThrow();

      expect(await openWith('12AB00')).toEqual([]);
    });
  });
}
