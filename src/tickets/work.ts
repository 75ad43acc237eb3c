import { HelpdeskError, codeOf } from '../domain/errors.js';
import type { Clock, Log } from '../domain/outside.js';
import type { Said, Say } from '../domain/say.js';
import type { DeliveryStore, TicketStore } from '../domain/store.js';
import type { Ticket, TicketNumber } from '../domain/ticket.js';
import { closeTicket, setSchoolStatus } from '../domain/ticket-change.js';
import { asOneChange } from '../domain/ticket-event.js';
import { sentAgain, takeUp } from '../domain/ticket-handling.js';
import type { TicketReply } from '../domain/ticket-parts.js';
import { addReply } from '../domain/ticket-talk.js';
import type { SeenTicket, TicketWork } from '../domain/ticket-work.js';
import { chatOffers, chatText, replyDelivery } from './reply.js';
import { statusNews } from './status-news.js';

/** What a colleague's work on a ticket changes, and how the user hears of it. */
export interface TicketWorkDeps {
  readonly tickets: Pick<TicketStore, 'get' | 'change'>;
  readonly deliveries: Pick<DeliveryStore, 'again' | 'readUpTo' | 'ofTicket'>;
  readonly say: Say;
  readonly clock: Clock;
  readonly log: Log;
  /** The part after the `@` of a `Message-ID`: see `mailDomain`. */
  readonly mailDomain: string;
  /** Called when there is something to deliver, so that it need not wait. */
  readonly onDue: () => void;
}

/** Makes what the helpdesk does with tickets. */
export const createTicketWork = (deps: TicketWorkDeps): TicketWork => new Work(deps);

class Work implements TicketWork {
  readonly #deps: TicketWorkDeps;

  constructor(deps: TicketWorkDeps) {
    this.#deps = deps;
  }

  async change(seen: SeenTicket, make: (ticket: Ticket, at: Date) => Ticket): Promise<Ticket> {
    const before = unchanged(await this.#get(seen.number), seen);
    const after = asOneChange(before, make(before, this.#deps.clock.now()));
    if (after !== before) await this.#deps.tickets.change(after);
    return after;
  }

  async reply(seen: SeenTicket, { id, text, closes }: Parameters<TicketWork['reply']>[1]): Promise<Ticket> {
    return this.#once(seen, id, (before) => {
      const changer = { by: seen.by, at: this.#deps.clock.now() };
      const replied = addReply(takeUp(before, changer), { id, text, ...changer });
      return this.#tell(asOneChange(before, closes === true ? closeTicket(replied, changer) : replied));
    });
  }

  async setSchools(
    seen: SeenTicket,
    { id, ...change }: Parameters<TicketWork['setSchools']>[1],
  ): Promise<Ticket> {
    return this.#once(seen, id, async (before) => {
      const changer = { by: seen.by, at: this.#deps.clock.now() };
      const after = setSchoolStatus(before, { ...change, ...changer });
      const text = statusNews(before, after);
      if (text === undefined) return before;
      const taken = takeUp(after, changer);
      return this.#tell(asOneChange(before, addReply(taken, { id, text, news: true, ...changer })));
    });
  }

  async sendAgain(seen: SeenTicket, delivery: string): ReturnType<TicketWork['sendAgain']> {
    const { tickets, deliveries, clock, onDue } = this.#deps;
    const before = unchanged(await this.#get(seen.number), seen);
    if (!(await deliveries.ofTicket(seen.number)).some(({ id }) => id === delivery)) {
      throw new HelpdeskError('ticket_not_found', { delivery });
    }
    const now = clock.now();
    await tickets.change(sentAgain(before, delivery, { by: seen.by, at: now }));
    const again = await deliveries.again(delivery, now);
    onDue();
    return again;
  }

  /** Sent twice, also at the same time, it is told once, and both times answered with the ticket. */
  async #once(seen: SeenTicket, id: string, tell: (before: Ticket) => Promise<Ticket>): Promise<Ticket> {
    const stored = await this.#get(seen.number);
    if (hasReply(stored, id)) return stored;
    try {
      return await tell(unchanged(stored, seen));
    } catch (error) {
      const now = codeOf(error) === 'ticket_changed' ? await this.#get(seen.number) : stored;
      if (hasReply(now, id)) return now;
      throw error;
    }
  }

  /** Stores a ticket whose last reply is new, together with the message and the mail that bring it to the user. */
  async #tell(ticket: Ticket): Promise<Ticket> {
    const reply = ticket.replies.at(-1);
    if (!reply) throw new Error('A ticket without a reply has nothing to tell');
    const deliver = (mark?: number) =>
      replyDelivery({ ticket, reply, ...(mark !== undefined && { mark }) }, this.#deps.mailDomain);
    const said = await this.#deps.say({
      conversation: ticket.conversation,
      id: reply.id,
      text: chatText(ticket, reply),
      offers: chatOffers(ticket),
      // News asks for nothing: what is said after it is for the bot.
      ...(!reply.news && { answersOn: ticket.number }),
      changed: (mark) => [{ ticket, deliveries: [deliver(mark)] }],
    });
    if (said.kind === 'gone') await this.#deps.tickets.change(ticket, [deliver()]);
    await this.#followUp(ticket, { reply, said });
    return ticket;
  }

  /** The reply is stored, and its mail waits: what fails here only makes the mail come sooner or later. */
  async #followUp(ticket: Ticket, { reply, said }: { reply: TicketReply; said: Said }): Promise<void> {
    const { deliveries, clock, log, onDue } = this.#deps;
    try {
      if (said.kind === 'said' && said.reached === 'read')
        await deliveries.readUpTo(ticket.conversation, said.mark, clock.now());
      if (said.kind === 'said' && said.reached === 'never')
        await deliveries.again(`${ticket.number}/reply/${reply.id}`, clock.now());
    } catch (error) {
      log.error({ ticket: ticket.number, code: codeOf(error) }, 'reply.not_followed_up');
    }
    onDue();
  }

  async #get(number: TicketNumber): Promise<Ticket> {
    const ticket = await this.#deps.tickets.get(number);
    if (!ticket) throw new HelpdeskError('ticket_not_found', { ticket: number });
    return ticket;
  }
}

const hasReply = ({ replies }: Ticket, id: string): boolean => replies.some((reply) => reply.id === id);

function unchanged(ticket: Ticket, { number, revision }: SeenTicket): Ticket {
  if (ticket.revision === revision) return ticket;
  throw new HelpdeskError('ticket_changed', { ticket: number, stored: ticket.revision });
}
