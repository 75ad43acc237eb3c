import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Vestiging } from '../../domain/school.js';
import { nextRegister } from '../import.js';
import { createSchools } from '../look-up.js';
import { readRegisterFile } from '../read-file.js';
import { evaluateNames } from './evaluate.js';
import { evaluateTexts as texts } from './texts.js';

/** The command as a process: exits with 1 when it could not measure. */
async function run(files: readonly string[]): Promise<boolean> {
  if (files.length === 0) {
    console.error(texts.usage());
    return false;
  }
  const read: Vestiging[] = [];
  for (const file of files) {
    const found = await readFile(file)
      .then(readRegisterFile)
      .catch(() => undefined);
    if (!found) {
      console.error(texts.unreadable(path.basename(file)));
      return false;
    }
    read.push(...found.schools);
  }
  for (const line of await report(nextRegister(read, []).schools)) console.log(line);
  return true;
}

async function report(all: readonly Vestiging[]): Promise<string[]> {
  const register = { version: 1 as const, importedAt: '', schools: [...all] };
  const { asked, among, first, misses } = evaluateNames(all, await createSchools(register));
  const missed = misses.filter(({ school, found }) => !found.includes(school));
  const twins = misses.filter(
    ({ school, found: [top] }) => top?.name === school.name && top.place === school.place,
  );
  return [
    texts.asked(asked, all.length),
    texts.how(),
    texts.among(among),
    texts.first(first),
    texts.twins(twins.length),
    texts.missed(missed.length),
    ...missed.map(({ typed, school }) => texts.miss(typed, school.name, school.place)),
  ];
}

process.exitCode = (await run(process.argv.slice(3))) ? 0 : 1;
