import { codeOfSchool } from '../domain/school.js';
import type { Ticket, TicketSchool } from '../domain/ticket.js';
import { headerText, oneLine } from './clean.js';
import { news, severalNews as texts } from './reply.texts.js';

/** A longer name is cut off: it is only there to know the school by. */
const MOST_OF_A_NAME = 80;
/** Characters; what does not fit is counted. Within what a reply may hold. */
const MOST_NEWS = 3500;

/**
 * What is new for the user in the schools of a ticket: a sentence for one school, one message for several.
 * @returns `undefined` when nothing is
 */
export function statusNews(before: Ticket, after: Ticket): string | undefined {
  const sentences = after.schools
    .filter((school, nth) => isNews(before.schools[nth], school))
    .map(sentenceOf);
  if (sentences.length <= 1) return sentences[0];
  const shown = sentences.filter(fitting(MOST_NEWS));
  const left = sentences.length - shown.length;
  return [
    texts.several(sentences.length),
    ...shown.map((sentence) => `- ${sentence}`),
    ...(left > 0 ? [texts.more(left)] : []),
  ].join('\n');
}

const isNews = (before: TicketSchool | undefined, now: TicketSchool): boolean =>
  before !== undefined &&
  codeOfSchool(before) === codeOfSchool(now) &&
  (before.status !== now.status || before.reason !== now.reason);

function sentenceOf({ name, place, status, reason }: TicketSchool): string {
  const [school, where] = [name, place].map((text) => headerText(text, MOST_OF_A_NAME));
  const sentence = news[status](texts.school(school ?? '', where ?? ''));
  return reason === undefined ? sentence : `${sentence} ${texts.reason(oneLine(reason))}`;
}

/** Takes texts as long as they fit together. */
function fitting(most: number): (text: string) => boolean {
  let length = 0;
  return (text) => (length += text.length) <= most;
}
