/** One conversation of a simulated user with a bot, whichever it is. */
export interface Talk {
  /**
   * Opens the chat, or says something, and waits until everything that belongs to it is over.
   * @param replies how many messages the bot answers with
   * @returns milliseconds until the last of them had reached the user
   */
  turn(says: string | undefined, replies: number): Promise<number>;
  /** Text of the last message that reached the user. */
  readonly heard: string;
  close(): void;
}

/** Begins a conversation; whatever a channel asks for before the first turn is done here. */
export type OpenTalk = () => Promise<Talk>;

/** Counts the messages that reach a user, and tells when the last one that is waited for has. */
export class Ear {
  heard = '';
  #missing = 0;
  #all = (): void => undefined;

  /** Resolves with the time at which the `replies`-th message from now has come. */
  hears(replies: number): Promise<number> {
    this.#missing = replies;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${this.#missing} of ${replies} replies never came; the last was: ${this.heard}`));
      }, PATIENCE_MS);
      this.#all = () => {
        clearTimeout(timer);
        resolve(performance.now());
      };
    });
  }

  message(text: string): void {
    if (text !== '') this.heard = text;
    this.#missing -= 1;
    if (this.#missing === 0) this.#all();
  }
}

const PATIENCE_MS = 30_000;
