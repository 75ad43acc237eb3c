import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address a request came from, behind `proxies` proxies of our own. Each of those added one address to
 * X-Forwarded-For; whatever stands before them was written by the caller and is never believed.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (proxies === 0) return peer;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const chain = [...forwarded.split(',').map((part) => part.trim()), peer].filter((part) => part !== '');
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? peer;
}

/**
 * Who shares a limit with whom: an IPv4 address is one party; of IPv6 a whole /64 is, as one
 * household or school has that many addresses to choose from.
 */
export function networkOf(address: string): string {
  // A port is added by some proxies, `::ffff:` by a socket that listens to both kinds.
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const v6 = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? address;
  return isIPv6(v6) ? prefixOf(v6) : address;
}

/** The first four of the eight groups, `::` written out. */
function prefixOf(address: string): string {
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
