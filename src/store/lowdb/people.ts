import { z } from 'zod';
import type { SerialQueue } from '../../domain/serial-queue.js';
import { Colleague } from '../../domain/staff.js';
import type { Files } from './files.js';
import type { Gate } from '../gate.js';
import { jsonFormat } from './records.js';
import { unlessDamaged } from './store-error.js';

const FILE = 'inbox/people.json';
const format = jsonFormat(z.strictObject({ version: z.literal(1), people: z.array(Colleague) }));

/** What the records of the staff rest on. */
export interface StaffDeps {
  readonly gate: Gate;
  readonly files: Files;
  /** One task at a time per file. */
  readonly tasks: SerialQueue;
}

/** Who has signed in before, in one file. */
export class People {
  readonly #deps: Pick<StaffDeps, 'files' | 'tasks'>;

  constructor(deps: Pick<StaffDeps, 'files' | 'tasks'>) {
    this.#deps = deps;
  }

  all(): Promise<readonly Colleague[]> {
    return this.#deps.tasks.run(FILE, () => this.#read());
  }

  /** Keeps that somebody signed in. */
  async met(colleague: Colleague): Promise<void> {
    await this.#deps.tasks.run(FILE, async () => {
      const others = (await this.#read()).filter(({ mail }) => mail !== colleague.mail);
      await this.#write([...others, colleague]);
    });
  }

  /** Forgets who did not sign in after `before`. @returns how many */
  async sweep(before: Date): Promise<number> {
    return this.#deps.tasks.run(FILE, async () => {
      const all = await this.#read();
      const kept = all.filter(({ lastAt }) => lastAt >= before.toISOString());
      if (kept.length < all.length) await this.#write(kept);
      return all.length - kept.length;
    });
  }

  async #write(people: readonly Colleague[]): Promise<void> {
    const sorted = [...people].sort((one, other) => (one.mail < other.mail ? -1 : 1));
    await this.#deps.files.save(FILE, format, { version: 1, people: sorted });
    await this.#deps.files.syncFolder('inbox');
  }

  async #read(): Promise<readonly Colleague[]> {
    return (await unlessDamaged(this.#deps.files.load(FILE, format)))?.people ?? [];
  }
}
