import { spawnSync } from 'node:child_process';

/** Bundles the program once, for the tests that start it as a process of its own. */
const build = () => {
  const { status } = spawnSync(process.execPath, ['src/start.js', 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The program does not build: see the messages above.');
};
export default build;
