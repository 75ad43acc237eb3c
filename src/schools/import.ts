import { HelpdeskError } from '../domain/errors.js';
import type { Clock } from '../domain/outside.js';
import type { Register, RegisterStore, Vestiging } from '../domain/school.js';
import { codeOfSchool } from '../domain/school.js';
import type { ReadFile } from './read-file.js';
import { readRegisterFile } from './read-file.js';
import { refusal, whyRefused } from './refusal.js';

/** Gets the bytes of one file; is told which share of them is there. */
export type Source = (tell: (share: number) => void) => Promise<Uint8Array>;

/** What an import did. */
export interface ImportReport {
  /** Of each file, in the order in which they were given. */
  readonly files: readonly ReadFile[];
  /** Schools that are open now, each once. */
  readonly open: number;
  /** Schools that are closed by this import. */
  readonly newlyClosed: number;
  /** Schools of the register that none of the files covers; they stay as they were. */
  readonly kept: number;
}

/** Where an import goes, and whom it tells how far it is. */
export interface ImportDeps {
  readonly store: Pick<RegisterStore, 'replace'>;
  readonly clock: Clock;
  /** Told how far a file is: first it is fetched, then read. Shares go from 0 to 1. */
  readonly tell?: ((file: number, share: number) => void) | undefined;
}

/** An import must hold this share of what it replaces before a school that is missing counts as closed. */
const COVERS = 0.9;

/**
 * Makes a new register of the files and puts it in the place of the old one, whole or not at all.
 * @throws HelpdeskError `input_invalid` with `why` and `file`, `import_running`, `store_unwritable`
 */
export async function importRegister(sources: readonly Source[], deps: ImportDeps): Promise<ImportReport> {
  const report = await importWhen(() => true, sources, deps);
  if (!report) throw new Error('What is wanted is done, or fails');
  return report;
}

/**
 * The same if the register of now makes it wanted, which is asked when no other import can run any more: else no
 * file is fetched. @returns `undefined` when it was not wanted
 */
export async function importWhen(
  isWanted: (now: Register | undefined) => boolean,
  sources: readonly Source[],
  deps: ImportDeps,
): Promise<ImportReport | undefined> {
  const done: ImportReport[] = [];
  await deps.store.replace(async (now) => {
    if (!isWanted(now)) return undefined;
    const files: ReadFile[] = [];
    for (const [file, source] of sources.entries()) files.push(await readSource(source, file, deps));
    const next = nextRegister(
      files.flatMap(({ schools }) => schools),
      now?.schools ?? [],
    );
    done.push({ files, ...next.counts });
    return { version: 1, importedAt: deps.clock.now().toISOString(), schools: next.schools };
  });
  return done[0];
}

async function readSource(source: Source, file: number, { tell }: ImportDeps): Promise<ReadFile> {
  const half = (before: number) => (share: number) => tell?.(file, before + share / 2);
  try {
    return await readRegisterFile(await source(half(0)), half(0.5));
  } catch (error) {
    throw named(error, file);
  }
}

/** With many files, which one is no good. */
function named(error: unknown, file: number): unknown {
  const why = whyRefused(error);
  return why && error instanceof HelpdeskError
    ? refusal(why, { ...error.details, file }, error.cause)
    : error;
}

interface NextRegister {
  readonly schools: Register['schools'];
  readonly counts: Omit<ImportReport, 'files'>;
}

/**
 * The schools of the files, and those of the register of before that the files no longer have. Files come one per
 * kind of school, and the kind is not in the register: so that one kind alone does not close the others, a missing
 * school counts as closed only when the files hold nearly all of the register, or nearly all under the BRINs they
 * name and its own BRIN among them. In doubt it stays as it was.
 */
export function nextRegister(read: readonly Vestiging[], before: readonly Vestiging[]): NextRegister {
  const next = new Map<string, Vestiging>();
  const keep = (school: Vestiging): void => {
    const code = codeOfSchool(school);
    next.set(code, filledUp(next.get(code) ?? school, school));
  };
  for (const school of read) keep(school);
  for (const school of before) if (next.has(codeOfSchool(school))) keep(school);
  const isGone = goneFrom(next, before);
  const missing = before.filter((school) => !next.has(codeOfSchool(school)));
  const kept = missing.filter((school) => !school.closed && !isGone(school));
  const closed = missing
    .filter((school) => school.closed ?? isGone(school))
    .map((school): Vestiging => ({ ...school, closed: true }));
  return {
    schools: [...next.values(), ...kept, ...closed],
    counts: {
      open: next.size + kept.length,
      newlyClosed: closed.length - missing.filter((school) => school.closed).length,
      kept: kept.length,
    },
  };
}

/** A school as one file has it, with what only another one tells: not every file names the street and the bestuur. */
function filledUp(school: Vestiging, { street, bestuur }: Vestiging): Vestiging {
  const addsStreet = school.street === undefined && street !== undefined;
  const addsBestuur = school.bestuur === undefined && bestuur !== undefined;
  return addsStreet || addsBestuur
    ? { ...school, ...(addsStreet && { street }), ...(addsBestuur && { bestuur }) }
    : school;
}

function goneFrom(
  next: ReadonlyMap<string, Vestiging>,
  before: readonly Vestiging[],
): (school: Vestiging) => boolean {
  const wereOpen = before.filter(({ closed }) => !closed);
  const covers = (schools: readonly Vestiging[]): boolean =>
    schools.filter((school) => next.has(codeOfSchool(school))).length >= schools.length * COVERS;
  if (covers(wereOpen)) return () => true;
  const brins = new Set([...next.values()].map(({ brin }) => brin));
  const named = wereOpen.filter(({ brin }) => brins.has(brin));
  return covers(named) ? ({ brin }) => brins.has(brin) : () => false;
}
