import type { TicketSchool } from '../domain/ticket.js';

/** A fact with the word beside it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Where a tap on the value leads: an address to mail, a number to call, a page. */
  readonly link?: string;
}

/** Something that must be said of a school. */
export interface Note {
  readonly text: string;
  /** The reader must do something about it. */
  readonly warns: boolean;
}

/** A school as a mail shows it. */
export interface ShownSchool extends Pick<TicketSchool, 'name' | 'place' | 'brin' | 'vestiging'> {
  readonly notes: readonly Note[];
}

/** One part of a mail, before it is known how it will look. */
export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'schools'; readonly schools: readonly ShownSchool[] }
  /** The helpdesk's words, line by line as they were written. */
  | { readonly kind: 'words'; readonly lines: readonly string[] }
  /** The user's own words, line by line. */
  | { readonly kind: 'quote'; readonly lines: readonly string[] };

/** What a mail says, in order. `asText` and `asHtml` each show all of it. */
export interface Letter {
  /** What kind of mail it is, in a few words. */
  readonly title: string;
  /** The ticket's number, the first thing a reader sees. */
  readonly number: string;
  readonly blocks: readonly Block[];
}
