import type { DeliveryKind } from '../domain/delivery.js';
import type { SentAgain } from '../domain/draft.js';
import type { TicketSchool } from '../domain/ticket.js';
import { oneLine } from './clean.js';
import type { Note, ShownSchool } from './letter.js';
import { verdicts, verdictsToSender, texts } from './texts.js';

/** A school as the mail of a kind shows it, with each text made safe to show. */
export const shownSchool =
  (kind: DeliveryKind) =>
  (school: TicketSchool): ShownSchool => ({
    name: oneLine(school.name),
    place: oneLine(school.place),
    brin: school.brin,
    vestiging: school.vestiging,
    notes: kind === 'helpdesk' ? notesToHelpdesk(school) : notesToSender(school),
  });

/** The helpdesk reads of every school what the register said, and why it was sent again. */
const notesToHelpdesk = ({ verdict, again }: TicketSchool): readonly Note[] => [
  { text: verdicts[verdict], warns: isOff(verdict) },
  ...(again ? [sentAgain(again, texts.why(oneLine(again.reason)))] : []),
];

/** Whoever sent it reads only what may be wrong; the reason is their own. */
const notesToSender = ({ verdict, again }: TicketSchool): readonly Note[] => [
  ...(isOff(verdict) ? [{ text: verdictsToSender[verdict], warns: true }] : []),
  ...(again ? [sentAgain(again)] : []),
];

const isOff = (verdict: TicketSchool['verdict']): verdict is 'unknown' | 'closed' =>
  verdict === 'unknown' || verdict === 'closed';

const sentAgain = ({ ticket }: SentAgain, ...more: string[]): Note => ({
  text: [texts.alsoIn(oneLine(ticket)), ...more].join(' '),
  warns: true,
});
