import { cookieIn } from '../http/cookie.js';

/** One cookie of ours: HttpOnly, and sent along when somebody follows a link to us. */
export interface Cookie {
  /** Its value in a Cookie header; empty when it is not there. */
  read(header: string | undefined): string;
  /** The Set-Cookie header that sets it, until the browser is closed or for `seconds`. */
  set(value: string, seconds?: number): string;
  /** The Set-Cookie header that takes it away. */
  clear(): string;
}

/** @param https the world reaches us over https: the browser takes it only that way, and from no other host */
export function createCookie(bareName: string, https: boolean): Cookie {
  const name = https ? `__Host-${bareName}` : bareName;
  const set = (value: string, seconds?: number): string => {
    const life = seconds === undefined ? '' : `; Max-Age=${seconds}`;
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${life}${https ? '; Secure' : ''}`;
  };
  return {
    read: (header = '') => cookieIn(header, name),
    set,
    clear: () => set('', 0),
  };
}
