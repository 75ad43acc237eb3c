/** The value of a cookie in a Cookie header; empty when it is not there. */
export function cookieIn(header: string, name: string): string {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`)) ?? '';
  return pair.slice(pair.indexOf('=') + 1).trim();
}
