/** A mail of plain text to one person, beside the tickets. */
export interface PlainMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
