import { z } from 'zod';
import type { Clock } from '../../domain/outside.js';
import type { StaffStore } from '../../domain/staff.js';
import { PATHS, wantedPath } from '../paths.js';
import type { Seal } from '../seal.js';

/** How long a sign-in link works. */
const LINK_SECONDS = 15 * 60;

/** Name of the part of a link's address that holds what is sealed. */
export const LINK_FIELD = 'code';

const Content = z.object({ id: z.uuid(), mail: z.email(), wanted: z.string(), expiresAt: z.iso.datetime() });

/** What stands in a link that is still good. */
export interface OpenedLink {
  readonly mail: string;
  /** Where somebody wanted to go. */
  readonly wanted: string;
}

/** Links with which somebody signs in, once. */
export interface Links {
  /** The address of a new link, for somebody who may come in. */
  make(mail: string, wanted?: string): Promise<string>;
  /** Reads a link without using it up; `undefined` when it is not ours or too old. */
  read(code: string): Promise<OpenedLink | undefined>;
  /** Uses a link up; `undefined` when it was used before, is not ours or too old. */
  take(code: string): Promise<OpenedLink | undefined>;
}

/** What seals a link, and remembers that it was used. */
export interface LinksDeps {
  readonly seal: Seal;
  readonly clock: Clock;
  readonly randomId: () => string;
  /** How a browser reaches us, e.g. `https://hulp.voorbeeld.nl`. */
  readonly origin: () => string;
  readonly staff: Pick<StaffStore, 'takeLink'>;
}

/** Writes a link: nothing of it is stored, so a process beside the server can do it. */
export async function writeLink(
  { seal, clock, randomId, origin }: Omit<LinksDeps, 'staff'>,
  mail: string,
  wanted?: string,
): Promise<string> {
  const expiresAt = new Date(clock.now().getTime() + LINK_SECONDS * 1000).toISOString();
  const content = { id: randomId(), mail: mail.toLowerCase(), wanted: wantedPath(wanted), expiresAt };
  const code = await seal.close('link', content, LINK_SECONDS);
  return `${origin()}${PATHS.link}?${LINK_FIELD}=${code}`;
}

/** Makes the links of one inbox; each works once. */
export function createLinks(deps: LinksDeps): Links {
  const open = (code: string) => deps.seal.open('link', code, Content);
  return {
    make: (mail, wanted) => writeLink(deps, mail, wanted),
    read: open,
    async take(code) {
      const link = await open(code);
      if (!link) return undefined;
      return (await deps.staff.takeLink(link.id, new Date(link.expiresAt))) ? link : undefined;
    },
  };
}
