import { clausesOf, normalise } from './normalise.js';
import { isQuestion } from './question.js';
import { readWaitingClause } from './waiting.phrases.js';

type Said = NonNullable<ReturnType<typeof readWaitingClause>>;

/** "Momentje ik kijk even": what asks to wait often has no comma after it. */
const LEAD =
  /^((?:een )?moment(?:je)?|wacht(?: even)?|(?:een )?ogenblik(?:je)?|even wachten|ja|nee|ok|oke|prima) (.+)$/u;
const MOST_CHARACTERS = 120;

/**
 * Reads that somebody is not ready yet and says nothing else: `wait`, they are still at it; `pause`, they leave and come
 * back later. Neither is an answer.
 */
export function readWaiting(text: string): 'wait' | 'pause' | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const whole = readWaitingClause(normalise(text));
  const said = whole === undefined ? clausesOf(text).flatMap(saidIn) : [whole];
  if (said.includes(undefined) || said.every((each) => each === 'nothing')) return undefined;
  if (said.includes('pause')) return 'pause';
  return isQuestion(text) ? undefined : 'wait';
}

function saidIn(clause: string): (Said | undefined)[] {
  const said = readWaitingClause(clause);
  if (said !== undefined) return [said];
  const [, lead, rest] = LEAD.exec(clause) ?? [];
  return lead !== undefined && rest !== undefined ? [readWaitingClause(lead), ...saidIn(rest)] : [undefined];
}
