import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Half a year, in seconds. */
const HSTS_SECONDS = 180 * 24 * 60 * 60;

/**
 * Sets the security headers of every answer, for an answer that no browser shows as a page.
 * A page says in its reply's `headers` what it needs more.
 */
export function securityHeaders(
  https: boolean,
): (request: IncomingMessage, response: ServerResponse) => void {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: https && { maxAge: HSTS_SECONDS },
    // Old Internet Explorer, and a header that content security policies replaced.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  return (request, response) => {
    set(request, response, () => undefined);
  };
}
