import type { TicketEvent } from '../../domain/ticket.js';

/** What can be done with a ticket, as it stands in an address. */
export const ACTIONS = [
  'scholen',
  'antwoord',
  'notitie',
  'toewijzen',
  'dubbel',
  'status',
  'opnieuw',
] as const;
/** Something that can be done with a ticket. */
export type Action = (typeof ACTIONS)[number];

/** Stands in the address in the place of an action after which the ticket is as it was. */
export const NOTHING_DONE = 'niets';

/** Something that somebody tried and that was not done, with what they typed. */
export interface Attempt {
  readonly action: Action;
  readonly form: URLSearchParams;
  /** Why, and what to do; nothing when the page is only to be shown with other text in a field. */
  readonly problem?: string;
  /** The field that is wrong, if one is. */
  readonly field?: string;
  /** What others did first. */
  readonly events?: readonly TicketEvent[];
}

/** What stands in a field of a form: what somebody typed there before, if they did. */
export const typed = (attempt: Attempt | undefined, action: Action, field: string): string =>
  attempt?.action === action ? (attempt.form.get(field) ?? '') : '';

/** Whether somebody had chosen this value in a form. */
export const chose = (
  attempt: Attempt | undefined,
  action: Action,
  [field, value]: [string, string],
): boolean => attempt?.action === action && attempt.form.getAll(field).includes(value);

/** Id of what the page says of something that was not done. */
export const PROBLEM_ID = 'probleem';

/** What a field tells who cannot see it: whether it is wrong, and where is said why and what belongs there. */
export function marked(
  attempt: Attempt | undefined,
  [action, field]: [Action, string],
  how?: string,
): { 'aria-invalid'?: true; 'aria-describedby'?: string } {
  const wrong = attempt?.action === action && attempt.field === field;
  const ids = [...(wrong ? [PROBLEM_ID] : []), ...(how === undefined ? [] : [how])].join(' ');
  return { ...(wrong && { 'aria-invalid': true }), ...(ids !== '' && { 'aria-describedby': ids }) };
}
