import type { Progress } from './progress.js';
import { showProgress } from './progress.js';

/** A stretch of the work. */
export interface Phase {
  readonly label: string;
  /** How many records it has, about. */
  readonly total: number;
}

/** Shows how far the phases of a command are, one after another, and lets it be stopped. */
export class Watch {
  readonly #out: NodeJS.WriteStream;
  readonly #checkStopped: () => void;
  #shown: Progress | undefined;

  /** @param checkStopped throws when somebody has stopped it */
  constructor(out: NodeJS.WriteStream, checkStopped: () => void) {
    this.#out = out;
    this.#checkStopped = checkStopped;
  }

  /** What is called after each record; with the first one the phase begins. */
  phase({ label, total }: Phase): () => void {
    let own: Progress | undefined;
    return () => {
      if (!own) {
        this.end();
        own = this.#shown = showProgress({ label, total, out: this.#out });
      }
      own.step();
      this.#checkStopped();
    };
  }

  /** The same for what shows nothing. */
  silent(): () => void {
    return this.#checkStopped;
  }

  /** Shows nothing any more. */
  end(): void {
    this.#shown?.stop();
    this.#shown = undefined;
  }
}
