// A real OpenID provider on loopback, as a process of its own: it is started by `provider.ts` and told by messages
// whom it serves and whom it knows. Everybody signs in with their name, and any password.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

// Out of order, as long as it is told nothing.
const server = createServer((_, response) => response.writeHead(503).end());

process.on('message', ({ client, accounts, inIdToken }) => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [client],
    claims: {
      openid: ['sub', 'groups', 'roles'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    conformIdTokenClaims: !inIdToken,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  });
  server.removeAllListeners('request');
  server.on('request', provider.callback());
  process.send({ ready: true });
});
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
