// Bundles the TypeScript (a tenth of a second) and runs it in this same process, so that one command is
// enough on a fresh clone and a stop signal reaches the server itself. `node dist/main.js` runs a bundle made before.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'serve'] = process.argv.slice(2);
const entries = {
  serve: 'main',
  chat: 'channels/terminal/main',
  'inbox:link': 'inbox/link/main',
  kennis: 'knowledge/check/main',
  'kennis:evaluate': 'knowledge/evaluate/main',
  'scholen:import': 'schools/main',
  'scholen:evaluate': 'schools/evaluate/main',
  'store:copy': 'store/commands/main',
  'store:backup': 'store/commands/main',
  'store:restore': 'store/commands/main',
};
/** What the program itself starts, as a process of its own. */
const apart = ['schools/file/reader'];

buildSync({
  absWorkingDir: root,
  entryPoints: [...new Set([...Object.values(entries), ...apart])].map((entry) => `src/${entry}.ts`),
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  // Not 'node20': for that esbuild makes each regular expression with `\p{…}` anew at every use.
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
if (command !== 'build') await import(new URL(`../dist/${entries[command]}.js`, import.meta.url).href);
