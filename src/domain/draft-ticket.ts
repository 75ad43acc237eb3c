import { createHash } from 'node:crypto';
import { isComplete } from './draft-schools.js';
import type { CompleteSchool } from './draft-schools.js';
import type { Draft } from './draft.js';
import { NewTicket } from './ticket.js';

/** What is filed of a draft that misses nothing. @throws ZodError when something is missing: a fault of ours */
export const mandaatTicket = (draft: Draft): NewTicket =>
  NewTicket.parse({
    key: draft.id,
    kind: 'mandaat',
    product: 'DigiDoor',
    administrator: draft.administrator,
    schools: draft.schools.map((school) => (isComplete(school) ? ticketSchool(school) : school)),
    replyAddress: draft.replyAddress,
    done: doneOf(draft),
  });

/** What is filed of a question to the helpdesk, with all that is known by then. */
export const vraagTicket = (draft: Draft): NewTicket =>
  NewTicket.parse({
    key: draft.helpdesk?.key,
    kind: 'vraag',
    product: 'DigiDoor',
    ...(draft.administrator !== undefined && { administrator: draft.administrator }),
    schools: draft.schools.filter(isComplete).map(ticketSchool),
    replyAddress: draft.replyAddress,
    done: doneOf(draft),
    question: draft.helpdesk?.text,
    step: draft.helpdesk?.step,
  });

const ticketSchool = ({ name, place, brin, vestiging, verdict, again }: CompleteSchool) => ({
  ...{ name, place, brin, vestiging },
  verdict: verdict ?? 'unchecked',
  ...(again && { again }),
});

const doneOf = ({ overeenkomst, toegang, toevoegen, kopieren }: Draft) => ({
  ...(overeenkomst && { overeenkomst }),
  ...(toegang && { toegang }),
  toevoegen,
  kopieren,
});

/** A short digest of what would be filed: differs once any answer differs. */
export const digestOf = (ticket: NewTicket): string =>
  createHash('sha256').update(JSON.stringify(ticket)).digest('base64url').slice(0, 22);
