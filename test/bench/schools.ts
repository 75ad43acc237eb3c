import { parse } from 'csv-parse/sync';
import Fuse from 'fuse.js';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Vestiging } from '../../src/domain/school.js';
import { codeOfSchool } from '../../src/domain/school.js';
import { asPeopleWrite, seeded } from '../../src/schools/evaluate/write-name.js';
import { importRegister, nextRegister } from '../../src/schools/import.js';
import { createSchools } from '../../src/schools/look-up.js';
import { openSchools } from '../../src/schools/open.js';
import { readRegisterFile } from '../../src/schools/read-file.js';
import { openRegisterFile } from '../../src/store/register-file.js';
import { silentLog } from '../support/outside.js';
import { column, median, quantile, ratio } from './figures.js';

const FILE = path.resolve('../shared/data/duo/scholen_bo_so_vo.edugis-2024-11-22.csv');
const RUNS = 15;
const NAMES = 600;
/** A call that is over within the clock's own steps is measured in a row of so many. */
const CODES = 50;

/** The register of all schools: its import beside a bare parse, looking up beside fuse.js, and its memory. */
export async function measureSchools(dir: string): Promise<void> {
  if (!existsSync(FILE)) {
    console.log(`The real register file is absent: ${FILE}. Nothing is measured.`);
    return;
  }
  const bytes = readFileSync(FILE);
  await measureImport(bytes, dir);
  await measureLookUp(nextRegister((await readRegisterFile(bytes)).schools, []).schools);
  await measureMemory(dir);
}

async function measureImport(bytes: Buffer, dir: string): Promise<void> {
  const clock = { now: () => new Date() };
  const store = openRegisterFile({ dir, clock, log: silentLog });
  const ways = {
    'bare parse with csv-parse': () => Promise.resolve(parse(bytes, { delimiter: ';' })),
    'read and checked': () => readRegisterFile(bytes),
    'imported, on the disk': () => importRegister([() => Promise.resolve(bytes)], { store, clock }),
  };
  const times = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const took = await timed(way);
      times.set(name, [...(times.get(name) ?? []), took]);
    }
  }
  const [bare = []] = times.values();
  for (const [name, took] of times)
    console.log(`${name.padEnd(26)}${column(median(took))} ms, ratio ${ratio(took, bare)}`);
}

async function measureLookUp(all: readonly Vestiging[]): Promise<void> {
  const begun = performance.now();
  const schools = await createSchools({ version: 1, importedAt: '', schools: [...all] });
  console.log(`index of ${all.length} schools   ${column(performance.now() - begun)} ms`);
  const random = seeded(7);
  const asked = Array.from({ length: NAMES }, () => {
    const { name, place } = all[Math.floor(random() * all.length)] ?? { name: '', place: '' };
    return { typed: asPeopleWrite(name, random), place: place.toLowerCase() };
  });
  const codes = all.map(codeOfSchool);
  const byCode = Array.from({ length: 2000 }, (_, run) => {
    const start = performance.now();
    for (let at = 0; at < CODES; at += 1) schools.find(codes[(run * CODES + at) % codes.length] ?? '');
    return (performance.now() - start) / CODES;
  });
  print('by code', byCode);
  const fuse = new Fuse(all, { keys: ['name'] });
  const [ours, alone, theirs]: number[][] = [[], [], []];
  for (const { typed, place } of asked) {
    ours?.push(once(() => schools.named(typed, place)));
    alone?.push(once(() => schools.named(typed)));
    theirs?.push(once(() => fuse.search(typed, { limit: 5 })));
  }
  print('by misspelt name and place', ours ?? []);
  print('by misspelt name alone', alone ?? []);
  print('fuse.js, by name alone', theirs ?? []);
}

function print(name: string, times: readonly number[]): void {
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  console.log(`${name.padEnd(28)} p50 ${column(p50, 4)} ms, p99 ${column(p99, 4)} ms`);
}

/** What the register takes once it is read from the disk, and how long that takes. */
async function measureMemory(dir: string): Promise<void> {
  const before = heapMegabytes();
  const opened = openSchools({
    store: openRegisterFile({ dir, clock: { now: () => new Date() }, log: silentLog }),
    log: silentLog,
  });
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const took = await timed(() => opened.ready());
  clearInterval(timer);
  console.log(`read from the disk        ${column(took)} ms, longest wait of others ${column(longest)} ms`);
  console.log(`memory                    ${column(heapMegabytes() - before)} MB`);
  if (opened.schools.importedAt() === undefined) throw new Error('The register was not read.');
  opened.close();
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What is in use after everything that is not has been cleared away. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const clear = runInNewContext('gc') as () => void;
  clear();
  clear();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
