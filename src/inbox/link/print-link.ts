import type { Clock } from '../../domain/outside.js';
import { createSeal } from '../seal.js';
import type { InboxSettings } from '../settings.js';
import { isAllowed } from '../settings.js';
import { writeLink } from '../sign-in/links.js';
import { texts } from './texts.js';

/** What is needed to make a link beside the server. */
export interface PrintLinkDeps {
  /** Absent: the inbox is off. */
  readonly settings: InboxSettings | undefined;
  /** The secret of the inbox, as the server keeps it; `undefined` when there is none yet. */
  readonly secret: () => Promise<Uint8Array | undefined>;
  readonly clock: Clock;
  readonly randomId: () => string;
  readonly origin: () => string;
}

/** A link for an administrator to hand out, or why there is none. */
export interface Printed {
  readonly done: boolean;
  readonly text: string;
}

const refused = (text: string): Printed => ({ done: false, text });

/** Makes a link for `mail`. */
export async function printLink(
  { settings, secret, ...deps }: PrintLinkDeps,
  mail: string,
): Promise<Printed> {
  if (!settings) return refused(texts.off());
  if (settings.oidc) return refused(texts.provider());
  if (mail === '') return refused(texts.usage());
  if (!isAllowed(settings.allowed, mail)) return refused(texts.notAllowed());
  const key = await secret();
  if (!key) return refused(texts.notStarted());
  const link = await writeLink({ ...deps, seal: createSeal(key, deps.clock) }, mail);
  return { done: true, text: texts.link(mail, link) };
}
