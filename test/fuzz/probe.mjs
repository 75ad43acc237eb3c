// Loaded into the program before anything else (`--import`). At SIGUSR2 it writes a line to standard error: which
// routes the server has, and how much memory is in use after what is garbage is gone.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
const restify = createRequire(process.cwd() + '/')(process.env.RESTIFY);
const createServer = restify.createServer;
let server;
restify.createServer = (options) => (server = createServer(options));

process.on('SIGUSR2', () => {
  gc();
  const routes = Object.values(server.router.getRoutes()).map(({ method, path }) => ({ method, path }));
  const { heapUsed, external } = process.memoryUsage();
  writeSync(2, `probe ${JSON.stringify({ routes, bytes: heapUsed + external })}\n`);
});
