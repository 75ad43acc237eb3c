import { randomUUID } from 'node:crypto';
import type { Archive } from '../../../src/domain/archive.js';
import type { Store } from '../../../src/domain/store.js';
import { openArchive, openStore } from '../../../src/store/open.js';
import { fixedClock, silentLog } from '../../support/outside.js';
import type { PostgresServer } from '../../support/postgres.js';
import { emptyDatabase, startPostgres } from '../../support/postgres.js';
import { aFolder } from '../folder.js';

/** Where a store rests, and how it is opened there. */
export interface Place {
  archive(): Promise<Archive>;
  store(): Promise<Store>;
}

const deps = () => ({ root: process.cwd(), clock: fixedClock(), log: silentLog, randomId: randomUUID });

/** An empty data folder. */
export async function aFolderPlace(dir?: string): Promise<Place> {
  const settings = { ...deps(), database: undefined, dir: dir ?? (await aFolder()) };
  return { archive: () => openArchive(settings), store: () => openStore(settings) };
}

export const databaseAt = (url: string): Place => {
  const settings = { ...deps(), database: { url, tls: 'off' as const, connections: 5 }, dir: '' };
  return { archive: () => openArchive(settings), store: () => openStore(settings) };
};

/** A server for the tests of a file, and the one database on it. */
export function usePostgres(): { readonly url: string; empty(): Promise<Place> } {
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres('-c', 'fsync=off');
    url = await server.createDatabase();
    await (await databaseAt(url).archive()).close();
  });
  afterAll(() => server.remove());
  return {
    get url() {
      return url;
    },
    async empty() {
      await emptyDatabase(url);
      return databaseAt(url);
    },
  };
}

/** Does something with what is kept at a place, and lets go of it. */
export async function at<T>(place: Place, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await place.archive();
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
