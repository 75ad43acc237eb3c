import { DISK_KINDS } from '../process/disk.js';
import { PATIENCE_MS } from '../process/stand.js';
import { diskDrill } from './disk.js';
import { perform } from './drill.js';
import { seeded } from './seeded.js';

jest.setTimeout(PATIENCE_MS);

const SIZE = { users: 8, thinkMs: 100 };
const ROUNDS = 3;

/** The first that this computer lets us make: a small file system for who may mount one, else a limit. */
const kind = DISK_KINDS.find(({ isPossible }) => isPossible());

(kind ? test : test.skip)(
  'a full disk: refusals are clear, nothing accepted is lost, and it goes on',
  async () => {
    const { faults, refusals, tickets } = await perform(diskDrill(kind!, SIZE, ROUNDS), seeded(1));

    expect(faults).toEqual([]);
    expect(refusals).toBeGreaterThan(0);
    expect(tickets).toBeGreaterThan(SIZE.users);
  },
);
