import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Program } from '../process/program.js';
import { startProgram } from '../process/program.js';
import type { PostgresServer } from '../support/postgres.js';
import { startPostgres } from '../support/postgres.js';
import { onCore } from './cores.js';
import type { Connector } from './plain-talk.js';
import { plainTalk, startConnector } from './plain-talk.js';
import type { OpenTalk } from './talk.js';
import { webTalk } from './web-talk.js';

/** A bot that is measured. */
export interface Contender {
  readonly name: string;
  readonly open: OpenTalk;
  /** Its processes; what a database does for it is not among them. */
  readonly programs: readonly Program[];
}

/** All that are measured beside each other. */
export interface Contenders {
  readonly plain: Contender;
  readonly ours: readonly Contender[];
  close(): Promise<void>;
}

const addressOf = async ({ serving }: Program): Promise<string> => `http://127.0.0.1:${await serving}`;
const held = () => {
  const before = onCore(0);
  return before && { before };
};

/**
 * Starts the plain bot, and ours on files, on PostgreSQL, and three of ours on one PostgreSQL. All have core 0 together;
 * PostgreSQL is on the other core with who measures, as it would be on another computer.
 * @param dir an empty folder on a real disk
 */
export async function startContenders(dir: string): Promise<Contenders> {
  const postgres = await startPostgres();
  const connector = await startConnector();
  const plain = await startPlain(dir, connector);
  const ours = [
    await startOurs('lowdb', { dir, processes: 1 }),
    await startOurs('postgres', { dir, processes: 1, postgres }),
    await startOurs('postgres x 3', { dir, processes: 3, postgres }),
  ];
  return {
    plain,
    ours,
    async close() {
      connector.close();
      const programs = [plain, ...ours].flatMap((contender) => contender.programs);
      for (const { signal } of programs) signal('SIGTERM');
      await Promise.all(programs.map(({ ended }) => ended));
      await postgres.remove();
    },
  };
}

async function startPlain(dir: string, connector: Connector): Promise<Contender> {
  const program = startProgram({ cwd: dir, script: path.resolve('dist/bench/plain-bot.js'), ...held() });
  return { name: 'plain', open: plainTalk(await addressOf(program), connector), programs: [program] };
}

interface Setup {
  readonly dir: string;
  readonly processes: number;
  readonly postgres?: PostgresServer;
}

async function startOurs(name: string, { dir, processes, postgres }: Setup): Promise<Contender> {
  const secret = randomBytes(24).toString('hex');
  const url = await postgres?.createDatabase();
  const programs = Array.from({ length: processes }, (_, nth) =>
    startProgram({
      cwd: dir,
      settings: {
        PORT: '0',
        LOG_LEVEL: 'warn',
        DATA_DIR: path.join(dir, `${name.replaceAll(' ', '')}-${nth}`),
        DIRECTLINE_SECRET: secret,
        ...(url !== undefined && { DATABASE_URL: url }),
      },
      ...held(),
    }),
  );
  const addresses = await Promise.all(programs.map(addressOf));
  return { name, open: webTalk(addresses, secret), programs };
}
