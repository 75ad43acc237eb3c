// Bundles the program and the drills, and goes through them: `npm run drills`, or `npm run drills -- kill` for one.
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';

spawnSync(process.execPath, ['src/start.js', 'build'], { stdio: 'inherit' });
buildSync({
  entryPoints: ['test/drills/drills.ts'],
  outdir: 'dist/drills',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['dist/drills/drills.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
