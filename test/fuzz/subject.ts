import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { walk } from '../drills/crowd.js';
import { aVisitor } from '../inbox/support/visitor.js';
import type { Program } from '../process/program.js';
import { startProgram } from '../process/program.js';
import { openWebUser } from '../process/web-user.js';
import { until } from '../support/until.js';

/** A route as the server itself has it. */
export interface FuzzRoute {
  readonly method: string;
  readonly path: string;
}

/** What is true in the program: without some truth, a request gets no further than the door. */
export interface Known {
  readonly conversation: string;
  readonly token: string;
  /** Address of a socket, good for a minute. */
  readonly streamPath: string;
  readonly ticket: string;
  /** Of a colleague who is signed in. */
  readonly cookie: string;
  readonly csrf: string;
}

/** The real program, with everything on that it has, for tests that throw things at it. */
export interface Subject {
  readonly port: number;
  readonly program: Program;
  probe(): Promise<{ readonly routes: readonly FuzzRoute[]; readonly bytes: number }>;
  /** Makes a conversation and a ticket, and signs a colleague in. */
  learn(): Promise<Known>;
}

const PROBE = path.resolve('test/fuzz/probe.mjs');
const LINK = path.resolve('dist/inbox/link/main.js');
const JAN = 'jan@digidoor.example';
const SETTINGS = {
  LOG_LEVEL: 'error',
  INBOX_ALLOWED: JAN,
  ALLOWED_ORIGINS: 'https://www.school.example',
  DIRECTLINE_SECRET: 'geheim-geheim-geheim-geheim-geheim',
  TRUSTED_PROXIES: '1',
  MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
  MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000002',
  MICROSOFT_APP_PASSWORD: 'geheim',
};
const Probed = z.object({
  routes: z.array(z.object({ method: z.string(), path: z.string() })),
  bytes: z.number(),
});

/** Starts the program in folder `dir`. */
export async function startSubject(dir: string): Promise<Subject> {
  const settings = { ...SETTINGS, PORT: '0', DATA_DIR: path.join(dir, 'data') };
  const program = startProgram({
    cwd: dir,
    settings: {
      ...settings,
      NODE_OPTIONS: `--import=${PROBE}`,
      RESTIFY: createRequire(path.resolve('package.json')).resolve('restify'),
    },
  });
  const port = await program.serving;
  const url = `http://127.0.0.1:${port}`;
  const probes = (): string[] => [...program.errors.matchAll(/^probe (.*)$/gm)].map(([, line = '']) => line);
  let learned = 0;
  return {
    port,
    program,
    async probe() {
      const before = probes().length;
      program.signal('SIGUSR2');
      await until(() => probes().length > before, 30_000);
      return Probed.parse(JSON.parse(probes().at(-1)!));
    },
    async learn() {
      const { told } = await walk({ url }, `reis-${(learned += 1)}`);
      return {
        ...(await aChat(url)),
        ...(await signedIn(url, dir, { ...settings, PORT: String(port) })),
        ticket: told,
      };
    },
  };
}

async function aChat(url: string): Promise<Pick<Known, 'conversation' | 'token' | 'streamPath'>> {
  const user = await openWebUser({ url: () => url });
  const { pathname, search } = new URL(await user.streamAfter(''));
  return { conversation: user.conversation, token: user.token, streamPath: pathname + search };
}

async function signedIn(
  url: string,
  dir: string,
  settings: Readonly<Record<string, string>>,
): Promise<Pick<Known, 'cookie' | 'csrf'>> {
  const command = startProgram({ cwd: dir, settings, script: LINK, parameters: [JAN] });
  await command.ended;
  const jan = aVisitor(url, { 'x-forwarded-for': '10.0.0.1' });
  const link = new URL(/http:\S+/.exec(command.output)?.[0] ?? '');
  await jan.submit(await jan.get(link.pathname + link.search));
  const { html } = await jan.get('/inbox/sjablonen');
  return {
    cookie: [...jan.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    csrf: /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
  };
}

/** Ends the program. @returns how it ended */
export async function endSubject({ program }: Subject): Promise<unknown> {
  program.signal('SIGTERM');
  return program.ended;
}
