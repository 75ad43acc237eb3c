import type { IncomingMessage } from 'node:http';

/**
 * Whether the browser says that a page of our own asks; an older browser only names the page's origin.
 * @param publicUrl how the world reaches us: behind a proxy another host than the one of the request
 */
export function isOwnPage({ headers }: IncomingMessage, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin = '', host } = headers;
  return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
}
