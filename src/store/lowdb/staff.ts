import { unlessDamaged } from '../../domain/errors.js';
import type { Colleague, StaffSession, StaffStore } from '../../domain/staff.js';
import { isOver } from '../../domain/staff.js';
import type { StaffDeps } from './people.js';
import { People } from './people.js';
import { linkFile, linkFormat, sessionFile, sessionFormat, SessionFile } from './staff-files.js';

/** Who is signed in: one file per session, and one per link that was used. */
export class LowdbStaff implements StaffStore {
  readonly #deps: StaffDeps;
  readonly #people: People;

  constructor(deps: StaffDeps) {
    this.#deps = deps;
    this.#people = new People(deps);
  }

  async begin(id: string, session: StaffSession): Promise<void> {
    const { gate, files } = this.#deps;
    gate.checkOpen();
    const record = SessionFile.parse({ version: 1, session });
    await this.#alone(sessionFile(id), async (file) => {
      await files.save(file, sessionFormat, record);
      await files.syncFolder('staff');
    });
    const { mail, name, createdAt: lastAt } = record.session;
    await this.#people.met({ mail, name, lastAt });
  }

  async people(): Promise<readonly Colleague[]> {
    this.#deps.gate.checkNotClosed();
    return this.#people.all();
  }

  async seen(id: string, at: Date): Promise<void> {
    const { gate, files } = this.#deps;
    gate.checkOpen();
    await this.#alone(sessionFile(id), async (file) => {
      const record = await unlessDamaged(files.load(file, sessionFormat));
      if (!record) return;
      const session = { ...record.session, lastSeenAt: at.toISOString() };
      await files.save(file, sessionFormat, { version: 1, session });
    });
  }

  async get(id: string): Promise<StaffSession | undefined> {
    const { gate, files } = this.#deps;
    gate.checkNotClosed();
    const read = (file: string) => unlessDamaged(files.load(file, sessionFormat));
    return (await this.#alone(sessionFile(id), read))?.session;
  }

  async end(id: string): Promise<void> {
    const { gate, files } = this.#deps;
    gate.checkOpen();
    await this.#alone(sessionFile(id), async (file) => {
      await files.delete(file);
      // Who signed out stays so, also after a power failure.
      await files.syncFolder('staff');
    });
  }

  async takeLink(id: string, expiresAt: Date): Promise<boolean> {
    const { gate, files } = this.#deps;
    gate.checkOpen();
    return this.#alone(linkFile(id), async (file) => {
      // What stands in it does not matter: a damaged file is a used link as well.
      if ((await files.head(file)) !== '') return false;
      await files.save(file, linkFormat, { version: 1, expiresAt: expiresAt.toISOString() });
      await files.syncFolder('staff');
      return true;
    });
  }

  /** Deletes what ended by its age, and what is damaged: there is nothing to learn from it. @returns how many */
  async sweep(before: Date, now: Date): Promise<number> {
    const { gate, files } = this.#deps;
    let swept = await this.#people.sweep(before);
    for (const name of await files.list('staff')) {
      if (!gate.isOpen) break;
      if (await this.#alone(`staff/${name}`, (file) => this.#sweepOne(file, now))) swept += 1;
    }
    return swept;
  }

  async #sweepOne(file: string, now: Date): Promise<boolean> {
    if (!(await this.#isPast(file, now))) return false;
    await this.#deps.files.delete(file);
    return true;
  }

  async #isPast(file: string, now: Date): Promise<boolean> {
    const { files } = this.#deps;
    if (file.startsWith('staff/session-')) {
      const record = await files.loadLast(file, sessionFormat);
      return record === undefined || isOver(record.session, now);
    }
    const record = await files.loadLast(file, linkFormat);
    return record === undefined || record.expiresAt <= now.toISOString();
  }

  #alone<T>(file: string, task: (file: string) => Promise<T>): Promise<T> {
    return this.#deps.tasks.run(file, () => task(file));
  }
}
