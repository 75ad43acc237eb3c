import { isDeepStrictEqual } from 'node:util';
import { numberIn } from '../process/journey.js';
import type { Heard } from '../process/web-user.js';

/** What went wrong: something is lost, something is there twice, or something is not as it was. */
export interface Fault {
  readonly kind: 'lost' | 'doubled' | 'wrong';
  readonly what: string;
}

/** One thing that a client did or saw. */
export type Event =
  /** It began to send a message, under a sign of its own; a message is sent on until it is accepted. */
  | { readonly kind: 'sent'; readonly sign: string; readonly text: string }
  | { readonly kind: 'accepted'; readonly sign: string; readonly id: string }
  /** A line is all that a client sees in one way, from the start and on from its own watermark. */
  | { readonly kind: 'seen'; readonly line: string; readonly activity: Heard };

/** What one client did and saw, and what the server has of it in the end. */
export interface History {
  readonly conversation: string;
  /** In the order in which they were. */
  readonly events: readonly Event[];
  /** The lines that were open until all had come. */
  readonly untilEnd: readonly string[];
  /** The conversation as the server gives it in the end, read from the start. */
  readonly log: readonly Heard[];
}

/** Whether something may be seen and stand in no log, such as *typing*. */
export type Passes = (activity: Heard) => boolean;

export const lost = (what: string): Fault => ({ kind: 'lost', what });
export const doubled = (what: string): Fault => ({ kind: 'doubled', what });
export const wrong = (what: string): Fault => ({ kind: 'wrong', what });

/** Things that occur more than once. */
export const doubles = (things: readonly string[]): string[] => {
  const known = new Set<string>();
  return things.filter((thing) => known.size === known.add(thing).size);
};

const isTyping: Passes = ({ type }) => type === 'typing';

/**
 * Looks whether one order of turns explains all that clients sent and saw: that of the log. It does when the log
 * holds each accepted message once and no message that nobody sent, what a client sent after an answer stands after
 * what was answered, each reply stands in the turn of its message, and each line is the log from its start, each
 * activity once, in this order and with this content.
 * @returns what it does not explain
 */
export const historyFaults = (histories: readonly History[], passes: Passes = isTyping): readonly Fault[] => [
  ...histories.flatMap((history) =>
    [
      ...logFaults(history),
      ...messageFaults(history),
      ...orderFaults(history),
      ...replyFaults(history),
      ...lineFaults(history, passes),
    ].map(({ kind, what }) => ({ kind, what: `${history.conversation}: ${what}` })),
  ),
  ...numberFaults(histories),
];

/** Clients sort by time, so the log must be in the order of its times. */
function logFaults({ log }: History): Fault[] {
  const early = log.filter(({ timestamp = '' }, n) => n > 0 && timestamp <= (log[n - 1]?.timestamp ?? ''));
  return [
    ...doubles(log.map(({ id }) => id)).map((id) => doubled(`stands in the log twice: ${id}`)),
    ...early.map(({ id }) => wrong(`is not later than what stands before it: ${id}`)),
  ];
}

const isOfUser = ({ from }: Heard): boolean => from.role === 'user';
const signOf = ({ channelData }: Heard): string | undefined => channelData?.clientActivityID;

function messageFaults({ events, log }: History): Fault[] {
  const sent = new Map(events.flatMap((one) => (one.kind === 'sent' ? [[one.sign, one.text]] : [])));
  const accepted = events.flatMap((one) => (one.kind === 'accepted' ? [one] : []));
  const own = log.filter(isOfUser);
  const signs = own.map((activity) => signOf(activity) ?? 'no sign');
  return [
    ...accepted
      .filter(({ sign, id }) => !own.some((one) => one.id === id && signOf(one) === sign))
      .map(({ sign }) => lost(`was accepted and is not in the log: ${sign}`)),
    ...doubles(signs).map((sign) => doubled(`is a message twice: ${sign}`)),
    ...signs.filter((sign) => !sent.has(sign)).map((sign) => wrong(`was never sent: ${sign}`)),
    ...own
      .filter((one) => (sent.get(signOf(one) ?? '') ?? one.text) !== one.text)
      .map(({ id }) => wrong(`was sent with another text: ${id}`)),
  ];
}

/** What was sent after an answer came stands after what was answered. */
function orderFaults({ events, log }: History): Fault[] {
  const places = new Map(log.map((activity, place) => [signOf(activity), place]));
  const placeOf = (sign: string): number | undefined => places.get(sign);
  const faults: Fault[] = [];
  let answered = -1;
  for (const event of events) {
    if (event.kind === 'seen') continue;
    const place = placeOf(event.sign) ?? Infinity;
    if (event.kind === 'sent' && place < answered) faults.push(wrong(`stands too early: ${event.sign}`));
    if (event.kind === 'accepted' && place < Infinity) answered = Math.max(answered, place);
  }
  return faults;
}

/** A reply stands in the turn of its message; only the welcome comes before any message. */
function replyFaults({ log }: History): Fault[] {
  const faults: Fault[] = [];
  let turn: string | undefined;
  for (const activity of log) {
    if (isOfUser(activity)) turn = activity.id;
    const { id, replyToId } = activity;
    // What is said outside a turn answers nothing.
    if (isOfUser(activity) || replyToId === undefined || replyToId === turn) continue;
    const isWelcome = turn === undefined && !log.some((other) => other.id === replyToId);
    if (!isWelcome) faults.push(wrong(`answers what is not before it: ${id}`));
  }
  return faults;
}

function lineFaults(history: History, passes: Passes): Fault[] {
  const lines = new Map<string, Heard[]>(history.untilEnd.map((line) => [line, []]));
  for (const event of history.events) {
    if (event.kind !== 'seen' || passes(event.activity)) continue;
    lines.set(event.line, [...(lines.get(event.line) ?? []), event.activity]);
  }
  return [...lines].flatMap(([line, seen]) =>
    [...sightFaults(seen, history.log), ...endFaults(history, line, seen)].map(({ kind, what }) => ({
      kind,
      what: `${line} ${what}`,
    })),
  );
}

/** Holds what was seen over one line against the log, from its start. */
function sightFaults(seen: readonly Heard[], log: readonly Heard[]): Fault[] {
  const places = new Map(log.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Heard): number => places.get(id) ?? -1;
  const stored = seen.filter(({ id }) => places.has(id));
  return [
    ...doubles(seen.map(({ id }) => id)).map((id) => doubled(`saw twice: ${id}`)),
    ...seen.filter(({ id }) => !places.has(id)).map(({ id }) => wrong(`saw what is not in the log: ${id}`)),
    ...stored
      .filter((activity) => !isDeepStrictEqual(activity, log[placeOf(activity)]))
      .map(({ id }) => wrong(`saw something else: ${id}`)),
    ...placeFaults(stored.map((activity) => ({ id: activity.id, place: placeOf(activity) }))),
  ];
}

/** Each stands right after the one before it, and the first at the start. */
function placeFaults(seen: readonly { readonly id: string; readonly place: number }[]): Fault[] {
  const faults: Fault[] = [];
  let next = 0;
  for (const { id, place } of seen) {
    if (place < next) faults.push(wrong(`saw too late: ${id}`));
    if (place > next) faults.push(lost(`did not see what is before: ${id}`));
    next = Math.max(next, place + 1);
  }
  return faults;
}

function endFaults({ untilEnd, log }: History, line: string, seen: readonly Heard[]): Fault[] {
  const last = log.at(-1);
  const isWhole = last === undefined || seen.some(({ id }) => id === last.id);
  return isWhole || !untilEnd.includes(line) ? [] : [lost(`did not see the end: ${last.id}`)];
}

/** A number belongs to one conversation, however often it is said there. */
function numberFaults(histories: readonly History[]): Fault[] {
  const told = histories.flatMap(({ log, events }) => {
    const seen = events.flatMap((event) => (event.kind === 'seen' ? [event.activity] : []));
    return [...new Set([...log, ...seen].flatMap(({ text = '' }) => numberIn(text) ?? []))];
  });
  return doubles(told).map((number) => doubled(`was told in two conversations: ${number}`));
}
