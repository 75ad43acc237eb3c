import type { IncomingMessage } from 'node:http';
import type { DirectLineSettings } from './settings.js';

/** Start of all paths of the protocol. */
export const ROOT = '/v3/directline';

/** How the caller reaches us: the address that is set, else the one that it used itself. */
export function baseUrl(
  { publicUrl, proxies }: Pick<DirectLineSettings, 'publicUrl' | 'proxies'>,
  { headers }: IncomingMessage,
): string {
  // To a page on https a browser opens no plain socket, so it matters how a proxy of ours was spoken to.
  const secure = proxies > 0 && headers['x-forwarded-proto'] === 'https';
  return publicUrl ?? `${secure ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;
}

/** Where a conversation is streamed; a WebSocket takes no headers, so the token stands in the address. */
export function streamUrl(
  base: string,
  conversation: string,
  query: { t: string; watermark: string },
): string {
  const path = `${ROOT}/conversations/${encodeURIComponent(conversation)}/stream`;
  return `${base.replace(/^http/, 'ws')}${path}?${new URLSearchParams(query).toString()}`;
}

/** Whether a page of `origin` may open a stream. Anything but a browser sends no origin; it needs a token anyway. */
export function mayStream(
  { headers: { origin, host } }: IncomingMessage,
  allowed: readonly (string | undefined)[],
): boolean {
  return (
    origin === undefined ||
    origin === `http://${host ?? ''}` ||
    origin === `https://${host ?? ''}` ||
    allowed.includes(origin)
  );
}
