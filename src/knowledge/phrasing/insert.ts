import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { splitFrontMatter } from '../front-matter.js';
import { readArticle, type ArticleFile, type Written } from '../read-article.js';

/** The ways to write a text in YAML, the barest first. */
const QUOTES = {
  PLAIN: (text: string) => text,
  QUOTE_SINGLE: (text: string) => `'${text.replaceAll("'", "''")}'`,
  QUOTE_DOUBLE: (text: string) => JSON.stringify(text),
} as const;
type Quote = keyof typeof QUOTES;

/** What begins otherwise may mean something to YAML, now or to another program. */
const BARE = /^[\p{L}\p{N}]/u;

/**
 * The text of an article's file with one more phrasing at the end of `vragen`, written as its other phrasings are.
 * Every other byte stays. `undefined` when no way of writing it reads back as exactly that.
 */
export function withPhrasing(file: ArticleFile, phrase: string): string | undefined {
  const reading = readArticle(file);
  const spot = spotIn(file.text);
  // A text that was not UTF-8 would not be written back as it was.
  if (!('written' in reading) || spot === undefined || file.text.includes('\uFFFD')) return undefined;
  const meant = withQuestion(reading.written, phrase);
  return waysFor(phrase, spot.quote)
    .map((quote) => spot.insert(QUOTES[quote](phrase)))
    .find((text) => isMeant({ ...file, text }, meant));
}

const waysFor = (phrase: string, own: Quote): readonly Quote[] =>
  [own, ...(Object.keys(QUOTES) as Quote[])].filter((quote) => quote !== 'PLAIN' || BARE.test(phrase));

const withQuestion = (written: Written, phrase: string): Written => ({
  ...written,
  article: { ...written.article, questions: [...written.article.questions, phrase] },
});

/** Whether a file says exactly what it was meant to say. */
export function isMeant(file: ArticleFile, meant: Written): boolean {
  const reading = readArticle(file);
  return 'written' in reading && JSON.stringify(reading.written) === JSON.stringify(meant);
}

/** Where a phrasing can be added, and how the last one is written. */
interface Spot {
  readonly quote: Quote;
  readonly insert: (written: string) => string;
}

function spotIn(text: string): Spot | undefined {
  const head = splitFrontMatter(text)?.head;
  if (head === undefined) return undefined;
  const { contents } = parseDocument(head, { schema: 'failsafe', keepSourceTokens: true });
  const list = isMap(contents) ? contents.get('vragen', true) : undefined;
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1);
  if (!isScalar(last) || !last.range) return undefined;
  const end = text.indexOf('\n') + 1 + last.range[1];
  return { quote: quoteOf(last), insert: list.flow === true ? inRow(text, end) : onLine(text, end, list) };
}

const quoteOf = ({ type }: Scalar): Quote =>
  type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? type : 'PLAIN';

/** `[one, two]`: behind the last one. */
const inRow = (text: string, end: number) => (written: string) =>
  `${text.slice(0, end)}, ${written}${text.slice(end)}`;

/** A line of its own below the last one, and below what is said behind that. */
function onLine(text: string, end: number, { srcToken }: YAMLSeq): Spot['insert'] {
  const indent = srcToken?.type === 'block-seq' ? srcToken.indent : 0;
  const below = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
  const lineEnd = text[below - 2] === '\r' ? '\r\n' : '\n';
  return (written) =>
    `${text.slice(0, below)}${' '.repeat(indent)}- ${written}${lineEnd}${text.slice(below)}`;
}
