import * as client from 'openid-client';
import { z } from 'zod';
import type { Log } from '../../domain/outside.js';
import type { OidcSettings } from '../settings.js';

/** What must be the same when somebody comes back from the provider; their browser keeps it, sealed. */
export type Flow = z.infer<typeof Flow>;
export const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where they wanted to go. */
  wanted: z.string(),
});

/** What the provider says of somebody. Source of the names: OpenID Connect Core 5.1; `groups` and `roles`: Entra ID. */
export type Claims = z.infer<typeof Claims>;
const Claims = z.object({
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  preferred_username: z.string().optional(),
  name: z.string().optional(),
  groups: z.array(z.string()).optional().catch(undefined),
  roles: z.array(z.string()).optional().catch(undefined),
});

/** What came of asking the provider. */
export type Answer =
  | { readonly kind: 'claims'; readonly claims: Claims }
  /** They stopped, took too long, or it is not their own answer. */
  | { readonly kind: 'broken_off' }
  /** It cannot be reached, or does not take us: the log says why. */
  | { readonly kind: 'provider_down' };

/** Who people are, according to a provider (OpenID Connect: code flow with PKCE, state and nonce). */
export interface Provider {
  /** Where to send somebody, and what to keep until they are back; `undefined` when the provider cannot be reached. */
  begin(
    callback: string,
    wanted: string,
  ): Promise<{ readonly address: string; readonly flow: Flow } | undefined>;
  /** @param current the address at which they came back */
  finish(current: URL, flow: Flow): Promise<Answer>;
}

/** How long one request to the provider may take. */
const PATIENCE_SECONDS = 10;
const SCOPE = 'openid email profile';

/** What went wrong, without the words of the provider: they may hold an address. */
const fieldsOf = (error: unknown): Record<string, unknown> => {
  const Failure = z.object({ name: z.string(), code: z.string().optional(), status: z.number().optional() });
  return { ...Failure.safeParse(error).data };
};

/** A failure that has to do with this one answer, not with the provider. */
const isOfAnswer = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError ||
  (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') ||
  (error instanceof client.ClientError && OF_ANSWER.has(error.code ?? ''));
/** A state, an issuer or a nonce that is not the one we asked with. */
const OF_ANSWER = new Set(['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED']);

/** Asks the provider for what it can do: at the first sign-in, and again after each failure. */
function openConfiguration(settings: OidcSettings): () => Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const address = new URL(issuer);
  // The settings allow http only on this computer.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is marked so that it is noticed
  const execute = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  let found: Promise<client.Configuration> | undefined;
  return async () => {
    found ??= client.discovery(address, clientId, clientSecret, undefined, {
      execute,
      timeout: PATIENCE_SECONDS,
    });
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
}

type Tokens = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;

/** All that the provider tells: some put the address or the groups only where one has to ask for them. */
async function claimsOf(
  configuration: client.Configuration,
  tokens: Tokens,
  groupsCount: boolean,
): Promise<Claims> {
  const { sub = '', ...rest } = tokens.claims() ?? {};
  const own = Claims.parse(rest);
  const isAll = own.email !== undefined && (!groupsCount || (own.groups ?? own.roles) !== undefined);
  if (isAll || configuration.serverMetadata().userinfo_endpoint === undefined) return own;
  const more = await client.fetchUserInfo(configuration, tokens.access_token, sub);
  return Claims.parse({ ...more, ...rest });
}

/** Speaks with the provider of the settings, found when somebody first signs in. */
export function createProvider(settings: OidcSettings, log: Log): Provider {
  const configure = openConfiguration(settings);
  return {
    async begin(callback, wanted) {
      try {
        const configuration = await configure();
        const verifier = client.randomPKCECodeVerifier();
        const flow = { state: client.randomState(), nonce: client.randomNonce(), verifier, wanted };
        const address = client.buildAuthorizationUrl(configuration, {
          redirect_uri: callback,
          scope: SCOPE,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: flow.state,
          nonce: flow.nonce,
        });
        return { address: address.href, flow };
      } catch (error) {
        log.warn(fieldsOf(error), 'inbox.provider.failed');
        return undefined;
      }
    },
    async finish(current, { state, nonce, verifier }) {
      try {
        const configuration = await configure();
        const tokens = await client.authorizationCodeGrant(configuration, current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return { kind: 'claims', claims: await claimsOf(configuration, tokens, settings.groups.length > 0) };
      } catch (error) {
        const kind = isOfAnswer(error) ? 'broken_off' : 'provider_down';
        log.warn({ ...fieldsOf(error), kind }, 'inbox.provider.failed');
        return { kind };
      }
    },
  };
}
