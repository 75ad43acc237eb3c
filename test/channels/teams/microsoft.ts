import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { CryptoKey } from 'jose';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { APP, createTokens, ISSUER } from './tokens.js';
import type { TokenParts } from './tokens.js';

/** What becomes of a message: refused with a status, lost with the line, never answered, or taken. */
export type Fate =
  { readonly status: number; readonly headers?: Record<string, string> } | 'drop' | 'hang' | 'take';

/** Microsoft as far as the bot meets it, on a port of this machine: keys, and the connector that takes answers. */
export interface Microsoft {
  readonly serviceUrl: string;
  /** Bot Framework's real authentication, which fetches the keys here. */
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  readonly publicKey: CryptoKey;
  token(parts?: TokenParts): Promise<string>;
  readonly connector: Connector;
  close(): Promise<void>;
}

/** Takes what the bot says. */
export interface Connector {
  /** Taken messages, oldest first, as they arrived. */
  readonly said: Activity[];
  /** Every call: method and path. */
  readonly calls: string[];
  /** Tells of each call. */
  readonly called: EventEmitter;
  /** Of the next messages; after these all are taken. */
  readonly fates: Fate[];
  /** What is told of any member; `hang` never answers. */
  member: object | 'hang';
}

export async function startMicrosoft(): Promise<Microsoft> {
  const tokens = await createTokens();
  const connector: Connector = { said: [], calls: [], called: new EventEmitter(), fates: [], member: {} };
  const server = createServer((request, response) => {
    if (request.url === '/oidc') send(response, { issuer: ISSUER, jwks_uri: `${serviceUrl}/keys` });
    else if (request.url === '/keys') send(response, { keys: tokens.keys });
    else void connect(connector, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    serviceUrl,
    authentication: authenticationAt(serviceUrl),
    publicKey: tokens.publicKey,
    token: (parts = {}) => tokens.sign(parts, serviceUrl),
    connector,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function connect(
  connector: Connector,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  connector.calls.push(`${request.method ?? ''} ${request.url ?? ''}`);
  connector.called.emit(request.method ?? '');
  if (request.method === 'POST') takeMessage(connector, (await json(request)) as Activity, response);
  else if (connector.member !== 'hang') send(response, connector.member);
}

function takeMessage({ said, fates }: Connector, activity: Activity, response: ServerResponse): void {
  const fate = fates.shift() ?? 'take';
  if (fate === 'drop') response.destroy();
  else if (typeof fate === 'object') send(response, { error: { code: 'No' } }, fate);
  else if (fate === 'take') {
    said.push(activity);
    send(response, { id: `${said.length}` });
  }
}

/** Not chained: restify replaces `writeHead` of every response in the process by one that returns nothing. */
function send(response: ServerResponse, body: object, fate: Exclude<Fate, string> = { status: 200 }): void {
  response.writeHead(fate.status, { 'content-type': 'application/json', ...fate.headers });
  response.end(JSON.stringify(body));
}

/** Stands in for the app's password: answers go out without a login, as that would need https. */
const credentials: unknown = {
  isValidAppId: (id: string) => Promise.resolve(id === APP),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () => Promise.resolve({ signRequest: (request: unknown) => Promise.resolve(request) }),
};

/** All addresses are ours: of one alone, Bot Framework would take the others as empty. */
const authenticationAt = (url: string) =>
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: APP,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/oidc`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/oidc`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotLoginUrl: `${url}/login`,
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: `${url}/oauth`,
    },
    credentials as ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
  );
