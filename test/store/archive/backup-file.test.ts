import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readBackup, writeBackup } from '../../../src/store/archive/backup-file.js';
import { tallyOf } from '../../../src/store/archive/merge.js';
import { nine } from '../contract/support.js';
import { aFolder, cleanUp, filesIn } from '../folder.js';
import { all, content, each, someOfEach } from './records.js';

let file: string;
beforeEach(async () => {
  file = path.join(await aFolder(), 'kopie.jsonl.gz');
});
afterEach(cleanUp);

const write = (records = someOfEach()) => writeBackup({ file, records: each(records), at: nine });
const linesOf = async () =>
  gunzipSync(await readFile(file))
    .toString()
    .split('\n')
    .slice(0, -1);
const writeLines = (lines: readonly string[]) =>
  writeFile(file, gzipSync(lines.map((line) => `${line}\n`).join('')));
const damaged = () =>
  expect(all(readBackup(file))).rejects.toMatchObject({ code: 'backup_damaged', message: 'backup_damaged' });

test('whatever is written to a file is read from it, and counted the same', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (records) => {
      const tally = await write(records);
      expect(await all(readBackup(file))).toEqual(records);
      expect(await tallyOf(readBackup(file))).toEqual(tally);
    }),
    { numRuns: 30 },
  );
});

test('only its owner may read it, and it is there as a whole or not at all', async () => {
  await writeFile(`${file}.new`, 'left behind', { mode: 0o644 });
  await write();
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  const before = await readFile(file);

  const onRecord = () => {
    throw new Error('stopped');
  };
  const stopped = writeBackup({ file, records: each(someOfEach(2)), at: nine, onRecord });
  await expect(stopped).rejects.toThrow('stopped');
  expect(await readFile(file)).toEqual(before);
  expect(await filesIn(path.dirname(file))).toEqual(['kopie.jsonl.gz']);
});

test('a file that was cut off anywhere is refused', async () => {
  await write();
  const whole = await readFile(file);
  for (const length of [0, 1, 20, whole.length >> 1, whole.length - 9, whole.length - 1]) {
    await writeFile(file, whole.subarray(0, length));
    await damaged();
  }
});

test('a file in which anything was altered is refused', async () => {
  await write();
  const lines = await linesOf();
  const others = {
    'a line less': lines.toSpliced(3, 1),
    'a line twice': lines.toSpliced(3, 0, lines[3]!),
    'another order': [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)],
    'another word': lines.map((line) => line.replace('obs De Regenboog', 'obs De Regenboop')),
    'no first line': lines.slice(1),
    'no last line': lines.slice(0, -1),
    'more after the end': [...lines, lines[1]!],
    'something that is no record': lines.toSpliced(3, 1, '{"kind":"ticket","id":"x","value":{}}'),
  };
  for (const [, altered] of Object.entries(others)) {
    expect(altered).not.toEqual(lines);
    await writeLines(altered);
    await damaged();
  }
});

test('a file that is none says so; one that is not there is told from it', async () => {
  await writeFile(file, 'no backup');
  await damaged();
  await expect(all(readBackup(`${file}.weg`))).rejects.toMatchObject({
    code: 'backup_damaged',
    details: { system: 'ENOENT' },
  });
});

test('a file of a later release is not called damaged', async () => {
  await write();
  const [head = '', ...lines] = await linesOf();
  await writeLines([head.replace('"version":1', '"version":2'), ...lines]);

  await expect(all(readBackup(file))).rejects.toMatchObject({ code: 'store_newer' });
});
