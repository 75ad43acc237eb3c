import fc from 'fast-check';
import type { Delivery } from '../../src/domain/delivery.js';
import type { FiledTicket } from '../../src/domain/store.js';
import type { Ticket, TicketNumber } from '../../src/domain/ticket.js';
import { aSchool } from '../support/builders.js';
import { nine } from './contract/support.js';

/** The ids of the drafts that tickets come from: few, so that some are filed again. */
export const DRAFTS = ['0', '1', '2', '3'].map((nth) => `00000000-0000-4000-8000-00000000000${nth}`);

export const CONVERSATIONS = ['directline/a', 'directline/b', 'msteams/a'];
/** The schools that tickets hold: few, so that some stand in several. */
export const CODES = ['12AB00', '12AB01', '12AB02'];
const schools = fc.subarray(CODES).map((codes) => codes.map((code) => aSchool({ vestiging: code.slice(4) })));
const conversation = fc.constantFrom(...CONVERSATIONS);
const minutes = fc.integer({ min: 0, max: 3 });
/** What is done to a store. */
export const Step = fc.oneof(
  fc.record({
    do: fc.constant('turn' as const),
    conversation,
    said: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
    draft: fc.option(fc.constantFrom(...DRAFTS), { nil: undefined }),
    closed: fc.boolean(),
    schools,
    underWay: fc.boolean(),
    fails: fc.boolean(),
  }),
  fc.record({ do: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 3 }), lease: minutes }),
  fc.record({
    do: fc.constant('settle' as const),
    nth: fc.nat({ max: 7 }),
    state: fc.constantFrom('waiting' as const, 'delivered' as const, 'refused' as const),
    delay: minutes,
  }),
  fc.record({
    do: fc.constant('change' as const),
    nth: fc.nat({ max: 3 }),
    closed: fc.boolean(),
    schools,
    stale: fc.boolean(),
  }),
  fc.record({ do: fc.constant('reply' as const), nth: fc.nat({ max: 3 }), stale: fc.boolean() }),
  fc.record({ do: fc.constant('read' as const), conversation, mark: fc.nat({ max: 9 }) }),
  fc.record({ do: fc.constant('again' as const), nth: fc.nat({ max: 7 }) }),
  fc.record({ do: fc.constant('bringForward' as const), minutes }),
  fc.record({ do: fc.constant('wait' as const), minutes }),
  fc.record({ do: fc.constant('sweep' as const), minutes }),
  fc.record({ do: fc.constant('restart' as const) }),
);
export type StepOf<Do> = Extract<typeof Step extends fc.Arbitrary<infer S> ? S : never, { do: Do }>;

export interface Talk {
  readonly lastAt: number;
  readonly said: readonly string[];
  readonly mark: number;
  readonly underWay: boolean;
  readonly ended: boolean;
}

export const newTalk: Talk = { lastAt: 0, said: [], mark: 0, underWay: false, ended: false };

/** What a store must hold, in the plainest way. */
export class Model {
  now = nine.getTime();
  readonly talks = new Map<string, Talk>();
  readonly tickets = new Map<string, FiledTicket>();
  readonly waiting = new Map<string, { delivery: Delivery; free: number }>();
  highest = '';

  file(filed: FiledTicket): void {
    this.tickets.set(filed.ticket.key, filed);
    this.highest = filed.ticket.number;
    for (const delivery of filed.deliveries) this.waiting.set(delivery.id, { delivery, free: 0 });
  }

  /** @returns the mark after it */
  say({ conversation, said, underWay }: StepOf<'turn'>): number {
    const talk = this.talks.get(conversation) ?? newTalk;
    const mark = talk.mark + said.length;
    this.talks.set(conversation, {
      ...newTalk,
      lastAt: this.now,
      said: [...talk.said, ...said],
      mark,
      underWay,
    });
    return mark;
  }

  /** Deliveries that may be claimed now, oldest first; those of the same time in any order. */
  due(): { delivery: Delivery; free: number }[] {
    return [...this.waiting.values()]
      .filter(({ delivery, free }) => Math.max(Date.parse(delivery.nextAt), free) <= this.now)
      .sort((a, b) => Date.parse(a.delivery.nextAt) - Date.parse(b.delivery.nextAt));
  }

  /** The newest open ticket of each school: all numbers here are of one year, and of five digits. */
  openWith(): Map<string, TicketNumber> {
    const found = new Map<string, TicketNumber>();
    const open = [...this.tickets.values()].filter(({ ticket }) => ticket.status === 'open');
    for (const { ticket } of open.sort((a, b) => (a.ticket.number < b.ticket.number ? -1 : 1))) {
      for (const { brin, vestiging } of ticket.schools) found.set(`${brin}${vestiging}`, ticket.number);
    }
    return found;
  }

  /** Replies that wait in a conversation and that somebody who read up to `mark` has seen. */
  unread(conversation: string, mark: number): string[] {
    const there = [...this.tickets.values()].filter(({ ticket }) => ticket.conversation === conversation);
    const numbers = there.map(({ ticket }) => ticket.number);
    return [...this.waiting.values()]
      .filter(({ delivery }) => numbers.includes(delivery.ticket) && (delivery.mark ?? Infinity) <= mark)
      .map(({ delivery }) => delivery.id);
  }

  /** In the order of lists: they were filed in the order of their numbers. */
  listed(): Ticket[] {
    const all = [...this.tickets.values()].map(({ ticket }) => ticket);
    const rising = all.sort((a, b) => (a.number < b.number ? -1 : 1));
    const closed = rising.filter(({ status }) => status === 'closed').reverse();
    return [...rising.filter(({ status }) => status === 'open'), ...closed];
  }

  /** Forgets tickets with all that waits for them. */
  forget(tickets: readonly (readonly [string, FiledTicket])[]): void {
    const numbers = tickets.map(([, { ticket }]) => ticket.number);
    for (const [key] of tickets) this.tickets.delete(key);
    const left = [...this.waiting].filter(([, { delivery }]) => !numbers.includes(delivery.ticket));
    this.waiting.clear();
    for (const [id, waiting] of left) this.waiting.set(id, waiting);
  }

  nextDue(): Date | undefined {
    const times = [...this.waiting.values()].map(({ delivery, free }) =>
      Math.max(Date.parse(delivery.nextAt), free),
    );
    return times.length === 0 ? undefined : new Date(Math.min(...times));
  }
}
