import { readdirSync } from 'node:fs';
import path from 'node:path';
import { listen } from '../support/stream.js';
import { until } from '../support/until.js';
import { DISK_KINDS } from './disk.js';
import { journey, numberIn } from './journey.js';
import { PATIENCE_MS, useStand } from './stand.js';
import { openWebUser } from './web-user.js';

jest.setTimeout(PATIENCE_MS);
const stand = useStand();

const NOT_SAVED = 'Ik kan je bericht nu niet opslaan. Er is niets verstuurd.';

for (const { name, isPossible, make } of DISK_KINDS) {
  (isPossible() ? test : test.skip)(
    `${name}: the user reads that nothing was sent, and later it is`,
    async () => {
      const disk = make(stand.dir);
      stand.afterwards(disk.remove);
      const program = stand.start({ DATA_DIR: disk.dataDir });
      const url = `http://127.0.0.1:${await program.serving}`;
      const ready = async (): Promise<number> => (await fetch(`${url}/ready`)).status;
      const user = await openWebUser({ url: () => url, retry: false });
      const stream = await listen(user.streamUrl);
      for (const { says } of journey('anna').slice(0, -1)) await user.says(says);

      disk.fill(program.pid);
      await expect(user.says('Versturen')).rejects.toThrow('503');
      await expect(user.says('Versturen')).rejects.toThrow('503');
      await until(() => stream.texts.filter((text) => text?.startsWith(NOT_SAVED)).length === 2);
      expect(await ready()).toBe(503);

      disk.free(program.pid);
      expect(await ready()).toBe(200);
      await user.says('Versturen');
      const told = (await user.log()).map(({ text = '' }) => numberIn(text)).find((number) => number);
      expect(readdirSync(path.join(disk.dataDir, 'tickets'))).toEqual([`${told}.json`]);
      stream.socket.terminate();
    },
  );
}
