import { z } from 'zod';
import type { StoredActivity } from '../../domain/conversation.js';
import { chatTexts as texts } from './texts.js';

/** One message of a conversation, as colleagues read it back. */
export interface ChatLine {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isUser: boolean;
  /** What was typed or tapped; empty when there were no words. */
  readonly text: string;
  /** What else came along, each in words: a card that was shown, a file that was sent. */
  readonly along: readonly string[];
}

const From = z.object({ role: z.string() });
/** A tap on a card has no text but the words of its button. */
const Tap = z.object({ say: z.string() });
const Attachment = z.object({
  contentType: z.string(),
  name: z.string().optional(),
  content: z.unknown().optional(),
});
type Attachment = z.infer<typeof Attachment>;
const Attachments = z.array(Attachment).catch([]);

/** Reads a message of the log; `undefined` for whatever said and showed nothing, such as *typing*. */
export function chatLine(activity: StoredActivity): ChatLine | undefined {
  const { type, id, timestamp, from, attachments } = activity;
  if (type !== 'message') return undefined;
  const text = wordsOf(activity);
  const isUser = From.safeParse(from).data?.role === 'user';
  const along = Attachments.parse(attachments).map(isUser ? sentFile : shownCard);
  if (text === '' && along.length === 0) return undefined;
  return { id, at: timestamp, isUser, text, along };
}

const wordsOf = ({ text, value }: StoredActivity): string =>
  text === undefined || text === '' ? (Tap.safeParse(value).data?.say ?? '') : text;

const Card = z.object({ body: z.array(z.unknown()) });
const Heading = z.object({ style: z.literal('heading'), text: z.string() });

/** What a card was about. What stands in it is in the ticket, or in the article. */
function shownCard({ content }: Attachment): string {
  const body = Card.safeParse(content).data?.body ?? [];
  const [heading] = body.flatMap((element) => Heading.safeParse(element).data?.text ?? []);
  return heading === undefined ? texts.card() : texts.cardOf(heading);
}

/** Tells kinds of files apart by how their names end, or else by what the sender says of them. */
const KINDS = [
  [/\.xlsx?$|spreadsheetml|ms-excel/i, texts.excel],
  [/\.csv$|csv/i, texts.csv],
  [/\.pdf$|pdf/i, texts.pdf],
  [/\.docx?$|wordprocessingml|msword/i, texts.word],
  [/\.(?:png|jpe?g|gif|heic|webp)$|^image\//i, texts.picture],
  [/\.txt$|^text\/plain/i, texts.plain],
] as const;

/** Not by its name: that may be the name of a pupil, and the file itself is not kept. */
function sentFile({ name = '', contentType }: Attachment): string {
  const kind =
    KINDS.find(([pattern]) => pattern.test(name)) ?? KINDS.find(([pattern]) => pattern.test(contentType));
  return texts.file((kind?.[1] ?? texts.other)());
}
