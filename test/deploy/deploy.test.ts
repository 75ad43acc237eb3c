import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Settings } from '../../src/config.js';
import { healthRoutes } from '../../src/http/health.js';
import { serve } from '../support/serve.js';

const FOLDER = 'src/deploy';
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const readme = readFileSync('README.md', 'utf8');
/** Names that may stand in an environment, beside those of Node itself. */
const isSetting = (name: string): boolean => name === 'NODE_ENV' || Object.hasOwn(Settings.shape, name);

describe('the container', () => {
  /** Instructions in order, with continued lines as one. */
  const instructions = read('Containerfile')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)]);
  const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
  const one = (name: string): string => last.find(([other]) => other === name)?.[1] ?? '';
  const argumentsOf = (text: string): string[] => JSON.parse(text.slice(text.indexOf('['))) as string[];
  const copied = (from: typeof instructions): string[] =>
    from
      .filter(([name, text]) => name === 'COPY' && !text.startsWith('--from'))
      .flatMap(([, text]) => text.split(' ').slice(0, -1));

  test('takes from the project only what is there, and what the ignore file lets through', () => {
    const lines = read('Containerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

    expect(lines[0]).toBe('*');
    expect(lines.slice(1).toSorted()).toEqual(
      copied(instructions)
        .map((file) => `!${file}`)
        .toSorted(),
    );
    for (const file of copied(instructions)) expect([file, existsSync(file)]).toEqual([file, true]);
  });

  test('is built in more than one stage, without what only developers need', () => {
    expect(instructions.filter(([name]) => name === 'FROM')).toHaveLength(2);
    expect(instructions).toContainEqual(['RUN', 'npm ci --omit=dev']);
    expect(instructions).toContainEqual(['RUN', 'npm run build']);
  });

  test('runs the bundle as nobody special, and writes in its volume alone', () => {
    const environment = Object.fromEntries(
      one('ENV')
        .split(' ')
        .map((pair) => pair.split('=') as [string, string]),
    );

    expect(one('USER')).toBe('node');
    expect(environment.DATA_DIR).toBe(one('VOLUME'));
    expect(Object.keys(environment).filter((name) => !isSetting(name))).toEqual([]);
    expect(argumentsOf(one('CMD'))).toEqual(['node', '--enable-source-maps', 'dist/main.js']);
    expect(existsSync('dist/main.js')).toBe(true);
    expect(one('EXPOSE')).toBe(environment.PORT);
  });

  test('has in it whatever the program reads beside its bundle', () => {
    const parts = last.filter(([name]) => name === 'COPY').map(([, text]) => text.split(' ').at(-1));

    expect(parts).toEqual(expect.arrayContaining(['dist', 'node_modules', 'src', 'knowledge']));
  });

  test('finds itself in health as long as the program answers, and no longer', async () => {
    const [command = '', ...given] = argumentsOf(one('HEALTHCHECK'));
    const server = await serve({ routes: [healthRoutes({ needed: {} })] });
    const check = async (): Promise<unknown> => {
      const env = { PATH: process.env.PATH, PORT: String(server.port) };
      return (await once(spawn(command, given, { env, stdio: 'ignore' }), 'close'))[0];
    };

    expect(await check()).toBe(0);
    await server.close(0);
    expect(await check()).toBe(1);
  });
});

describe('the service', () => {
  /** Every `Name=value` of the unit; a name may come more than once. */
  const lines = read('mandaathulp.service')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name, value] as const];
    });
  const all = (name: string): string[] => lines.filter(([other]) => other === name).map(([, value]) => value);
  const [folder = ''] = all('WorkingDirectory');

  test('starts the bundle where the README puts it', () => {
    expect(all('ExecStart')).toEqual(['/usr/bin/node --enable-source-maps dist/main.js']);
    expect(existsSync('dist/main.js')).toBe(true);
    expect(readme).toContain(folder);
    expect(readme).toContain(`${FOLDER}/mandaathulp.service`);
  });

  test('keeps its data where systemd makes a folder for it, with settings that exist', () => {
    const environment = all('Environment').map((pair) => pair.split('=') as [string, string]);

    expect(Object.fromEntries(environment).DATA_DIR).toBe(`/var/lib/${all('StateDirectory')[0] ?? ''}`);
    expect(environment.filter(([name]) => !isSetting(name))).toEqual([]);
    expect(readme).toContain(all('EnvironmentFile')[0]?.replace(/^-/, ''));
  });

  test('runs as a user of its own that the README makes, with nothing to write but its data', () => {
    expect(readme).toMatch(new RegExp(`useradd --system .*${all('User')[0] ?? '?'}$`, 'm'));
    expect(all('User')).not.toContain('root');
    expect(all('NoNewPrivileges')).toEqual(['yes']);
    expect(all('ProtectSystem')).toEqual(['strict']);
    expect(all('CapabilityBoundingSet')).toEqual(['']);
    expect(all('ReadWritePaths')).toEqual([]);
  });

  test('gives the program the time it takes to stop, and starts it again when it fails', () => {
    const longest = Number(
      /LONGEST_STOP_MS = ([\d_]+)/.exec(readFileSync('src/process.ts', 'utf8'))?.[1]?.replace('_', ''),
    );

    expect(longest).toBeGreaterThan(0);
    expect(Number(all('TimeoutStopSec')[0]) * 1000).toBeGreaterThan(longest);
    expect(all('Restart')).toEqual(['on-failure']);
  });
});

test('the README builds and runs the container as it is meant to be: with nothing to write but its volume', () => {
  const run = readme.split('\n').find((line) => line.startsWith('podman run')) ?? '';

  expect(readme).toContain(`podman build --format docker -f ${FOLDER}/Containerfile -t mandaathulp .`);
  for (const part of ['--read-only', '--cap-drop=all', '-v mandaathulp:/data', '--env-file'])
    expect(readme.slice(readme.indexOf(run))).toContain(part);
  expect(existsSync(path.join(FOLDER, 'Containerfile'))).toBe(true);
});
