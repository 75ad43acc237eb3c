import { HelpdeskError } from '../domain/errors.js';

/** Whether the store still takes calls. While it closes, running turns may finish; after that nothing may. */
export class Gate {
  #state: 'open' | 'closing' | 'closed' = 'open';

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  closing(): void {
    this.#state = 'closing';
  }

  closed(): void {
    this.#state = 'closed';
  }

  /** @throws HelpdeskError `store_unwritable` when no new turn may begin */
  checkOpen(): void {
    if (this.#state !== 'open') throw new HelpdeskError('store_unwritable', { state: this.#state });
  }

  /** @throws HelpdeskError `store_unwritable` when everything has ended */
  checkNotClosed(): void {
    if (this.#state === 'closed') throw new HelpdeskError('store_unwritable', { state: this.#state });
  }
}
