import type { House } from './house.js';
import { openHouse } from './house.js';
import { signedIn } from './signed-in.js';
import type { Visitor } from './visitor.js';

/** The inbox of one test, and who works there. */
export interface Desk {
  readonly house: House;
  /** Signed in with a link. */
  readonly jan: Visitor;
}

/** Opens the inbox for each test of a file, and signs Jan in. */
export function useHouse(): Desk {
  let house: House;
  let jan: Visitor;
  beforeEach(async () => {
    house = await openHouse();
    jan = await signedIn(house);
  });
  afterEach(() => house.close());
  return {
    get house() {
      return house;
    },
    get jan() {
      return jan;
    },
  };
}
