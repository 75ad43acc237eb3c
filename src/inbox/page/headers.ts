const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Headers of every page of the inbox. Scripts and styles only as files of our own, so that text of a user
 * that came out as markup could do nothing. A form goes nowhere else, also not by a redirect.
 */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // Addresses of pages hold ticket numbers, and those of sign-in links more than that.
  'referrer-policy': 'no-referrer',
} as const;
