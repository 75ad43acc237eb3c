/** One SQL statement. */
export interface Statement {
  /** Lets the server keep its plan, so it stands for one text only; absent when the text is made for one use. */
  readonly name?: string;
  readonly text: string;
}

/** A row as the server gives it: unknown until a schema has read it. */
export type Row = Readonly<Record<string, unknown>>;

/** Where statements are run: by themselves, or within one transaction. */
export interface Queries {
  /** @throws HelpdeskError `store_unwritable`, `conversation_busy` (a lock did not come in time), `unexpected` */
  rows(statement: Statement, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Names a statement. */
export const statement = (name: string, text: string): Statement => ({ name, text });
