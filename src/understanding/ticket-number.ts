import { TicketNumber } from '../domain/ticket.js';
import { normalise } from './normalise.js';

/** A ticket's number as people write it: `dd 2026 00012`; where it is asked for, also `2026-00012`. */
const TICKET = /(?:^| )(?:dd ?(20\d\d) ?|(20\d\d) )(\d{5,})(?= |$)/u;

/** Reads the number of a ticket where one is asked for, whatever stands around it. */
export function readTicketNumber(text: string): TicketNumber | undefined {
  const [, year, bare, serial] = TICKET.exec(normalise(text)) ?? [];
  return TicketNumber.safeParse(`DD-${year ?? bare ?? ''}-${serial ?? ''}`).data;
}
