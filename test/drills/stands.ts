import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FiledTicket } from '../../src/domain/store.js';
import { TicketFile } from '../../src/store/lowdb/records.js';
import type { Ending } from '../process/program.js';
import { temporaryFolder } from '../process/program.js';
import type { MortalServer } from './mortal-server.js';
import { createMortalServer } from './mortal-server.js';

/** The program as it is in use, for a drill: one process or more, and what they keep their data in. */
export interface Stand {
  /** Where its users go. */
  readonly url: string;
  readonly servers: readonly MortalServer[];
  /** All tickets that are stored, also while it runs. */
  tickets(): Promise<readonly FiledTicket[]>;
  /** Gives back what killed servers had taken to deliver, as two minutes later. Only while none of them runs. */
  giveBack(): Promise<unknown>;
  /** Ends it, and takes all away that it kept. */
  close(): Promise<void>;
}

/** What a drill decides about a stand. */
export interface StandNeeds {
  /** Where mail goes. */
  readonly smtpPort: number;
  /** More settings for the program. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Makes a stand; nothing of the program runs yet. */
export type OpenStand = (needs: StandNeeds) => Promise<Stand>;

/** Starts all servers of a stand. */
export const startAll = async ({ servers }: Pick<Stand, 'servers'>): Promise<void> => {
  await Promise.all(servers.map((server) => server.start()));
};

/** Asks all servers of a stand to stop. */
export const stopAll = ({ servers }: Pick<Stand, 'servers'>): Promise<readonly Ending[]> =>
  Promise.all(servers.map((server) => server.stop()));

/** One process, with its data in files. Another folder than its own may be chosen. */
export const lowdbStand =
  (dataDir?: string): OpenStand =>
  async ({ smtpPort, settings = {} }) => {
    const { dir, remove } = temporaryFolder();
    const data = dataDir ?? path.join(dir, 'data');
    const server = await createMortalServer(dir, { ...mailTo(smtpPort), DATA_DIR: data, ...settings });
    return {
      url: server.url,
      servers: [server],
      tickets: () => Promise.resolve(ticketsIn(data)),
      // A killed process took with it what it knew of that.
      giveBack: () => Promise.resolve(),
      async close() {
        await server.kill();
        remove();
      },
    };
  };

/** Where the helpdesk's mails go. */
export const HELPDESK = 'helpdesk@digidoor.example';

/** The settings with which a program hands its mail to a port of this computer. */
export const mailTo = (smtpPort: number): Readonly<Record<string, string>> => ({
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  SMTP_TLS: 'optional',
  HELPDESK_MAIL: HELPDESK,
  MAIL_FROM: 'mandaathulp@school.example',
});

/** Every ticket in a data folder. */
export const ticketsIn = (dataDir: string): readonly FiledTicket[] =>
  readdirSync(path.join(dataDir, 'tickets'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => TicketFile.parse(JSON.parse(readFileSync(path.join(dataDir, 'tickets', name), 'utf8'))));
