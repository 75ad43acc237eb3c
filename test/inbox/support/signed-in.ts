import type { House } from './house.js';
import type { Visitor } from './visitor.js';
import { aVisitor } from './visitor.js';

/** A link with which somebody signs in. */
export async function aLink({ inbox }: House): Promise<string> {
  const link = await inbox.firstLink();
  if (link === undefined) throw new Error('Nobody is allowed by address');
  return link;
}

/** Jan, who signed in with a link. */
export async function signedIn(house: House, own: Record<string, string> = {}): Promise<Visitor> {
  const visitor = aVisitor(house.url, own);
  await visitor.submit(await visitor.get(await aLink(house)));
  return visitor;
}

/** The token in the forms of a page. */
export const csrfIn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
