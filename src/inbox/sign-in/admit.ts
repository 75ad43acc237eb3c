import type { Arrived } from '../sessions.js';
import type { InboxSettings } from '../settings.js';
import { isAddress, isAllowed } from '../settings.js';
import type { Claims } from './provider.js';

/** Whether somebody whom the provider knows may come in. */
export type Admission =
  { readonly kind: 'admitted'; readonly arrived: Arrived } | { readonly kind: 'not_allowed' | 'no_address' };

const LONGEST_NAME = 200;

/** The address that the provider vouches for; Entra ID tells it as the name of the account when nobody has set a mail address. */
function addressOf({
  email,
  email_verified: verified,
  preferred_username: account,
}: Claims): string | undefined {
  // Some providers write booleans as text.
  if (verified !== undefined && String(verified) !== 'true') return undefined;
  return [email ?? account ?? ''].find(isAddress)?.toLowerCase();
}

function nameOf({ name = '' }: Claims): { readonly name?: string } {
  const clean = name.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return clean === '' ? {} : { name: clean };
}

const isMember = (allowed: readonly string[], { groups = [], roles = [] }: Claims): boolean =>
  allowed.some((group) => groups.includes(group) || roles.includes(group));

/** Lets in who is on the list, and who is a member of an allowed group; both must have an address, as history names it. */
export function admit({ allowed, oidc }: InboxSettings, claims: Claims): Admission {
  const mail = addressOf(claims);
  if (mail === undefined) return { kind: 'no_address' };
  const by = isAllowed(allowed, mail) ? 'address' : 'group';
  if (by === 'group' && !isMember(oidc?.groups ?? [], claims)) return { kind: 'not_allowed' };
  return { kind: 'admitted', arrived: { mail, ...nameOf(claims), by } };
}
