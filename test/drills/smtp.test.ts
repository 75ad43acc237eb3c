import { PATIENCE_MS } from '../process/stand.js';
import { perform } from './drill.js';
import { seeded } from './seeded.js';
import { smtpDrill } from './smtp.js';
import { lowdbStand } from './stands.js';

jest.setTimeout(PATIENCE_MS);

const SIZE = { users: 6, thinkMs: 100 };

test('a mail server that refuses, breaks off or forgets gets each mail in the end, under one Message-ID', async () => {
  const drill = smtpDrill(lowdbStand(), SIZE, ['not now', 'cuts', 'nobody here', 'forgets']);
  const { faults, mails, repeats, tickets } = await perform(drill, seeded(1));

  expect(faults).toEqual([]);
  expect(mails - repeats).toBe(2 * tickets);
  // What was taken and not told of came once more.
  expect(repeats).toBeGreaterThan(0);
});
