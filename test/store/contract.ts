import type { Store } from '../../src/domain/store.js';
import { allowanceContract } from './contract/allowance.js';
import { conversationsContract } from './contract/conversations.js';
import { deliveriesContract } from './contract/deliveries.js';
import { endingContract } from './contract/ending.js';
import { journeysContract } from './contract/journeys.js';
import { keepingContract } from './contract/keeping.js';
import { openSchoolsContract } from './contract/open-schools.js';
import { questionMarksContract } from './contract/question-marks.js';
import { questionsContract } from './contract/questions.js';
import { staffContract } from './contract/staff.js';
import { repliesContract } from './contract/replies.js';
import { ticketChangesContract } from './contract/ticket-changes.js';
import { ticketListsContract } from './contract/ticket-lists.js';
import { templatesContract } from './contract/templates.js';
import { ticketsContract } from './contract/tickets.js';

/** How a store is opened for a test. */
export interface StoreHarness {
  /** A new, empty store. */
  readonly open: () => Promise<Store>;
  /** Closes a store, and opens another on what it kept. */
  readonly reopen: (store: Store) => Promise<Store>;
}

/** The promises of the port: what every store keeps, whatever it rests on. */
export function storeContract(name: string, { open, reopen }: StoreHarness): void {
  describe(`store: ${name}`, () => {
    let store: Store;
    const tested = {
      get store() {
        return store;
      },
      restart: async () => {
        store = await reopen(store);
      },
    };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    conversationsContract(tested);
    ticketsContract(tested);
    ticketChangesContract(tested);
    ticketListsContract(tested);
    repliesContract(tested);
    openSchoolsContract(tested);
    deliveriesContract(tested);
    keepingContract(tested);
    endingContract(tested);
    questionsContract(tested);
    journeysContract(tested);
    questionMarksContract(tested);
    staffContract(tested);
    templatesContract(tested);
    allowanceContract(tested);
  });
}
