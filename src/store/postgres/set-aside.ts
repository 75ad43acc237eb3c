import type { Clock, Log } from '../../domain/outside.js';
import { codeOf } from '../../domain/errors.js';
import type { TicketNumber } from '../../domain/ticket.js';
import type { Connections } from './connections.js';
import type { Statement } from './statement.js';
import { statement } from './statement.js';

// Only what is still as it was read: somebody may have set it aside meanwhile, and begun anew.
const CONVERSATION = statement(
  'set_aside.conversation',
  `with bad as (
     select id, mark, body from conversation where id = $1 and body = $3 for update
   ), kept as (
     insert into set_aside (kind, id, at, body)
     select 'conversation', id, $2, json_build_object('mark', mark, 'body', body,
            'log', array(select body from activity where conversation = $1 order by mark),
            'questions', array(select body from question where conversation = $1))::text
       from bad
   )
   delete from conversation where id in (select id from bad) returning id`,
);
const TICKET = statement(
  'set_aside.ticket',
  `with bad as (
     select number, body from ticket where number = $1 and body = $3 for update
   ), kept as (
     insert into set_aside (kind, id, at, body)
     select 'ticket', number, $2, json_build_object('body', body,
            'deliveries', array(select body from delivery where ticket = $1 order by serial))::text
       from bad
   )
   delete from ticket where number in (select number from bad) returning number`,
);

/** Where records are put aside, and who is told. */
export interface SetAsideDeps {
  readonly connections: Connections;
  readonly clock: Clock;
  readonly log: Log;
}

/** Puts records aside that cannot be read, whole, for whoever wants to mend them: from then on they are not there. */
export class SetAside {
  readonly #deps: SetAsideDeps;

  constructor(deps: SetAsideDeps) {
    this.#deps = deps;
  }

  /** @param body as it was read */
  async conversation(id: string, body: string): Promise<void> {
    await this.#put(CONVERSATION, id, body);
  }

  /** The same with its deliveries. Its number stays taken. */
  async ticket(number: TicketNumber, body: string): Promise<void> {
    await this.#put(TICKET, number, body);
  }

  /** Never rejects: whoever met the damage is told of that. */
  async #put(how: Statement, id: string, body: string): Promise<void> {
    const { connections, clock, log } = this.#deps;
    try {
      const gone = await connections.rows(how, [id, clock.now(), body]);
      if (gone.length > 0) log.error({ record: id, code: 'record_damaged' }, 'store.set_aside');
    } catch (error) {
      log.error({ record: id, code: codeOf(error) }, 'store.not_set_aside');
    }
  }
}
