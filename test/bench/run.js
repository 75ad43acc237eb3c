// Bundles the program and the measurements, and measures: `npm run bench`, or `npm run bench -- start` for one part.
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';

spawnSync(process.execPath, ['src/start.js', 'build'], { stdio: 'inherit' });
buildSync({
  entryPoints: ['test/bench/bench.ts', 'test/bench/plain-bot.ts'],
  outdir: 'dist/bench',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['dist/bench/bench.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
