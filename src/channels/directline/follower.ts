import type { Activity, StoredActivity } from '../../domain/conversation.js';
import type { LogPage } from '../../domain/store.js';
import { activitySet } from './activity-set.js';

/** The other end of a connection. */
export interface Line {
  /** Resolves when the text has left. */
  send(text: string): Promise<void>;
  /** Breaks the connection; the client comes back with its watermark. */
  drop(): void;
}

/** Reads a conversation's log after a mark; `undefined` when there is no such conversation. */
export type ReadLog = (after: number) => Promise<LogPage | undefined>;

/** Follows one conversation's log over one line: everything once and in order, however the news comes in. */
export class Follower {
  readonly #line: Line;
  readonly #readLog: ReadLog;
  #mark: number;
  #reading = false;
  #readAgain = false;

  /** @param mark after which the client has yet to receive */
  constructor(line: Line, mark: number, readLog: ReadLog) {
    this.#line = line;
    this.#mark = mark;
    this.#readLog = readLog;
  }

  /** The mark after what was sent. */
  get mark(): number {
    return this.#mark;
  }

  /** The log has grown: `activities` are its last ones up to `mark`. */
  news(activities: readonly StoredActivity[], mark: number): void {
    const first = mark - activities.length;
    if (this.#reading || this.#mark < first) {
      this.catchUp();
    } else if (this.#mark < mark) {
      void this.#send(activities.slice(this.#mark - first), mark);
    }
  }

  /** Shows something that is not in the log. */
  show(activities: readonly Activity[]): void {
    void this.#line.send(JSON.stringify(activitySet(activities, this.#mark)));
  }

  /** Sends what the log has after the mark. */
  catchUp(): void {
    this.#readAgain = true;
    if (!this.#reading) void this.#readOn();
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#readAgain) {
        this.#readAgain = false;
        await this.#readPage();
      }
    } catch {
      this.#line.drop();
    } finally {
      this.#reading = false;
    }
  }

  async #readPage(): Promise<void> {
    const page = await this.#readLog(this.#mark);
    const mark = page?.mark ?? 0;
    if (mark === this.#mark) return;
    this.#readAgain = true;
    // A log that ends before the mark is another one: the data was lost, and the conversation began anew.
    if (page === undefined || mark < this.#mark) this.#mark = 0;
    else await this.#send(page.activities, mark);
  }

  #send(activities: readonly StoredActivity[], mark: number): Promise<void> {
    this.#mark = mark;
    return this.#line.send(JSON.stringify(activitySet(activities, mark)));
  }
}
