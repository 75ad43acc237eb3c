import { z } from 'zod';
import { Brin, Vestigingsnummer } from './brin.js';
import type { Vestigingscode } from './brin.js';

/** Bestuursnummer: DUO's number of a bestuur, five digits, e.g. `20091`. Source: `BEVOEGD GEZAG NUMMER` in DUO's address files. */
export const Bestuursnummer = z.string().regex(/^[0-9]{5}$/);
export type Bestuursnummer = z.infer<typeof Bestuursnummer>;

/** One vestiging as DUO's register has it. The register is always a month old. Source: DUO's address files. */
export const Vestiging = z.strictObject({
  brin: Brin,
  vestiging: Vestigingsnummer,
  name: z.string().min(1),
  /** Street and number, e.g. `Melkweg 13`; absent when the file has none. */
  street: z.string().min(1).optional(),
  /** As people write it, e.g. `Altena` or `Bergen op Zoom`. */
  place: z.string().min(1),
  /** Absent in files that do not name the bestuur. */
  bestuur: Bestuursnummer.optional(),
  /** It stood in an earlier register and no longer does. */
  closed: z.literal(true).optional(),
});
export type Vestiging = z.infer<typeof Vestiging>;

/** BRIN and vestigingsnummer of a school in one, e.g. `05AB00`. */
export const codeOfSchool = ({ brin, vestiging }: Pick<Vestiging, 'brin' | 'vestiging'>): Vestigingscode =>
  `${brin}${vestiging}`;

/**
 * What the register said of a school's code when it was checked. `known`: it stands there; `closed`: it stood there;
 * `unknown`: it does not; `unchecked`: there was no register. None of them blocks a ticket.
 */
export const Verdict = z.enum(['known', 'closed', 'unknown', 'unchecked']);
export type Verdict = z.infer<typeof Verdict>;

/** What the register finds for a name. A name alone never decides which school is meant. */
export interface Named {
  /** At most five, the likeliest first; empty when nothing is like it. */
  readonly found: readonly Vestiging[];
  /** More schools are as likely: ask where it is. */
  readonly more: boolean;
}

/** Looks schools up in DUO's register, in memory. Never throws. */
export interface Schools {
  /** When the register in use was imported, ISO 8601 UTC; `undefined` when there is none: then nothing is ever found. */
  readonly importedAt: () => string | undefined;
  readonly find: (code: Vestigingscode) => Vestiging | undefined;
  /** Every vestiging under a BRIN that is not closed, by vestigingsnummer. */
  readonly ofBrin: (brin: Brin) => readonly Vestiging[];
  /** Every school of a bestuur that is not closed, by name. */
  readonly ofBestuur: (bestuur: Bestuursnummer) => readonly Vestiging[];
  /**
   * At most five schools whose code is one slip away from `code`, a Vestigingscode or a BRIN: one wrong character, O for 0,
   * I for 1, two swapped. The likeliest first: `like` is a name to tell them apart by. Never `code` itself.
   */
  readonly near: (code: string, like?: string) => readonly Vestiging[];
  /** Schools of a name as people write it; `where`, a place or a street, narrows. Closed ones only when nothing else is like it. */
  readonly named: (name: string, where?: string) => Named;
  /** The one school that a name, with its place beside it or at its end, is that of; `undefined` where there is doubt. */
  readonly sure: (name: string, where?: string) => Vestiging | undefined;
  /** Whether what the user calls a school can be that school: `obs Regenboog` in Almere and `De Regenboog`. */
  readonly agrees: (school: Vestiging, said: { readonly name: string; readonly place?: string }) => boolean;
}

/** The register that is not there: everything is new to it. */
export const noSchools: Schools = {
  importedAt: () => undefined,
  find: () => undefined,
  ofBrin: () => [],
  ofBestuur: () => [],
  near: () => [],
  named: () => ({ found: [], more: false }),
  sure: () => undefined,
  agrees: () => true,
};

/** The register as it is kept: all schools of one import, and those of earlier ones that are gone. */
export const Register = z.strictObject({
  version: z.literal(1),
  /** ISO 8601, UTC. */
  importedAt: z.iso.datetime(),
  schools: z.array(Vestiging),
});
export type Register = z.infer<typeof Register>;

/** Where the register rests. One import at a time, whoever runs it; readers never see half of one. */
export interface RegisterStore {
  /** @throws HelpdeskError `record_damaged` */
  load(): Promise<Register | undefined>;
  /** A mark that differs once the register was replaced; `undefined` when there is none. Cheap. */
  mark(): Promise<string | undefined>;
  /**
   * Runs an import alone: `work` gets the register of now and gives the one that replaces it, whole or not at all;
   * `undefined` leaves it as it is.
   * @throws HelpdeskError `import_running` when another import runs, in this process or another; `store_unwritable`
   */
  replace(work: (now: Register | undefined) => Promise<Register | undefined>): Promise<void>;
}
