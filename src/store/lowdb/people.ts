import type { SerialQueue } from '../../domain/serial-queue.js';
import { Colleague } from '../../domain/staff.js';
import type { Files } from './files.js';
import type { Gate } from '../gate.js';
import { inboxList } from './list-file.js';

/** The file with who has signed in before. */
export const PEOPLE = inboxList('people', 'people', Colleague);

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
    return this.#deps.tasks.run(PEOPLE.file, () => PEOPLE.read(this.#deps.files));
  }

  /** Keeps that somebody signed in. */
  async met(colleague: Colleague): Promise<void> {
    await this.#deps.tasks.run(PEOPLE.file, async () => {
      const others = (await PEOPLE.read(this.#deps.files)).filter(({ mail }) => mail !== colleague.mail);
      await this.#write([...others, colleague]);
    });
  }

  /** Forgets who did not sign in after `before`. @returns how many */
  async sweep(before: Date): Promise<number> {
    return this.#deps.tasks.run(PEOPLE.file, async () => {
      const all = await PEOPLE.read(this.#deps.files);
      const kept = all.filter(({ lastAt }) => lastAt >= before.toISOString());
      if (kept.length < all.length) await this.#write(kept);
      return all.length - kept.length;
    });
  }

  async #write(people: readonly Colleague[]): Promise<void> {
    const sorted = [...people].sort((one, other) => (one.mail < other.mail ? -1 : 1));
    await PEOPLE.write(this.#deps.files, sorted);
  }
}
