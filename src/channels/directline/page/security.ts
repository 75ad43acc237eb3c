/**
 * SHA-256 of nothing. Web Chat 4.18.1 gives its nonce to all of its style elements but one (that of the
 * scrolling transcript); those elements are empty, their rules come in by script.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const policyOf = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' ').trim())
    .join('; ');

/** What one load of the chat page is allowed. */
export interface ChatSecurity {
  /** Origins that may show the page in a frame. */
  readonly frameAncestors: readonly string[];
  /** Only scripts and styles that carry it are taken. */
  readonly nonce: string;
  /** Where the page's socket leads, e.g. `wss://hulp.school.example`. */
  readonly socket: string;
}

/** Where the socket of a page leads that was reached under `host`. */
export function socketOrigin(publicUrl: string | undefined, host: string): string {
  const url = publicUrl ?? (/^[\w.:[\]-]+$/.test(host) ? `http://${host}` : '');
  return URL.canParse(url) ? new URL(url).origin.replace(/^http/, 'ws') : '';
}

/** Headers of a document without scripts. */
export const documentHeaders = (frameAncestors: readonly string[]): Record<string, string> =>
  pageHeaders(frameAncestors, { 'style-src': ["'self'"] });

/** Headers of the chat page; source of what Web Chat needs: its CONTENT_SECURITY_POLICY.md, and trying it. */
export function chatHeaders({ frameAncestors, nonce, socket }: ChatSecurity): Record<string, string> {
  const own = `'nonce-${nonce}'`;
  return pageHeaders(frameAncestors, {
    'script-src': [own],
    'style-src': ["'self'", own, EMPTY_STYLE],
    // Not every browser takes the socket as part of 'self'. A file that the user chose is read at a blob.
    'connect-src': ["'self'", 'blob:', socket],
  });
}

function pageHeaders(
  frameAncestors: readonly string[],
  own: Readonly<Record<string, readonly string[]>>,
): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf({
      'default-src': ["'none'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': frameAncestors.length > 0 ? ["'self'", ...frameAncestors] : ["'none'"],
      ...own,
    }),
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
  };
}
