import { codeOfSchool } from '../../domain/school.js';
import type { Ticket, TicketSchool } from '../../domain/ticket.js';
import type { TicketSummary } from '../../domain/ticket-list.js';
import { deliveryTexts, kindTexts, statusTexts } from '../queue/texts.js';
import { schoolTexts } from '../ticket/texts.js';
import { exportColumnTexts } from './texts.js';

/** One line of an export: as many cells as there are columns. */
export type ExportRow = readonly string[];

type Cells = Readonly<Record<keyof typeof exportColumnTexts, string>>;

/** Spreadsheets sort this as text, and read it as a time. */
const dutchTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** A time as an export writes it, e.g. `2026-03-02 10:00`. */
export const exportTime = (at: Date): string => dutchTime.format(at);

/** The first line. */
export const headRow: ExportRow = Object.values(exportColumnTexts).map((text) => text());

/** The lines of a ticket: one per school, or one when it has none. */
export function rowsOf(ticket: Ticket, summary: TicketSummary): readonly ExportRow[] {
  const schools: readonly (TicketSchool | undefined)[] =
    ticket.schools.length === 0 ? [undefined] : ticket.schools;
  const ofTicket = ticketCells(ticket, summary);
  return schools.map((school) => {
    const cells: Cells = { ...ofTicket, ...schoolCells(school) };
    return (Object.keys(exportColumnTexts) as (keyof Cells)[]).map((column) => harmless(cells[column]));
  });
}

const ticketCells = (ticket: Ticket, { delivery }: TicketSummary) => ({
  number: ticket.number,
  kind: kindTexts[ticket.kind](),
  status: statusTexts[ticket.status](),
  createdAt: exportTime(new Date(ticket.createdAt)),
  administrator: ticket.administrator ?? '',
  replyAddress: ticket.replyAddress,
  question: ticket.question ?? '',
  assignee: ticket.assignee ?? '',
  doubleOf: ticket.doubleOf ?? '',
  delivery: deliveryTexts[delivery](),
});

const NO_SCHOOL = { school: '', place: '', code: '', verdict: '', schoolStatus: '', reason: '' };

const schoolCells = (school: TicketSchool | undefined): typeof NO_SCHOOL =>
  school
    ? {
        school: school.name,
        place: school.place,
        code: codeOfSchool(school),
        verdict: schoolTexts.verdict[school.verdict](),
        schoolStatus: schoolTexts.status[school.status](),
        reason: school.reason ?? '',
      }
    : NO_SCHOOL;

/**
 * Text that no spreadsheet takes for a formula, also when its file is saved as another kind: an apostrophe before it.
 * The wide signs are read as their plain ones in some languages. Source: OWASP, "CSV Injection".
 */
export const harmless = (text: string): string =>
  /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
