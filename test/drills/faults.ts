import { setTimeout as wait } from 'node:timers/promises';
import type { FiledTicket } from '../../src/domain/store.js';
import type { Heard } from '../process/web-user.js';
import type { ReceivedMail } from '../tickets/support/mail-server.js';
import type { Walked } from './crowd.js';
import type { Fault, History } from './history.js';
import { doubled, doubles, lost, wrong } from './history.js';
import type { Stand } from './stands.js';
import { HELPDESK } from './stands.js';

/** Resolves when every mail has gone out, or when that takes too long: then the tickets tell which. */
export async function settled(stand: Pick<Stand, 'tickets'>, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  const isSettled = async (): Promise<boolean> =>
    (await stand.tickets()).every(({ deliveries }) => deliveries.every(({ state }) => state !== 'waiting'));
  while (!(await isSettled()) && Date.now() < end) await wait(500);
}

/** What is wrong with the tickets: each journey must have one, with the number that its user read. */
export function ticketFaults(journeys: readonly Walked[], filed: readonly FiledTicket[]): Fault[] {
  const tickets = filed.map(({ ticket }) => ticket);
  const expected = journeys.map(({ told, witness }) => `${told} of directline/${witness.conversation}`);
  const found = tickets.map(({ number, conversation }) => `${number} of ${conversation}`);
  return [
    ...without(expected, found).map((ticket) => lost(`was told, is not there: ${ticket}`)),
    ...without(found, expected).map((ticket) => wrong(`nobody was told: ${ticket}`)),
    ...doubles(tickets.map(({ number }) => number)).map((number) => doubled(`number used twice: ${number}`)),
    ...doubles(tickets.map(({ key }) => key)).map((key) => doubled(`filed twice: ${key}`)),
    ...filed.flatMap(({ deliveries }) =>
      deliveries
        .filter(({ state }) => state !== 'delivered')
        .map(({ id, state }) => lost(`is ${state}: ${id}`)),
    ),
  ];
}

/** What a server may answer when it cannot serve now, and a proxy when there is no server: the client tries again. */
const CLEAR = ['503 ServiceError', '429 TooManyRequests', '502'];

/** Refusals that tell a client less than it needs. */
export const refusalFaults = (refusals: readonly string[]): Fault[] =>
  [...new Set(refusals)]
    .filter((refusal) => !CLEAR.includes(refusal))
    .map((refusal) => wrong(`was answered with ${refusal}`));

/** Those of `some` that are not among `others`. */
function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

/** What is wrong with the mails: both of each ticket must have come, and a repeat must carry the same `Message-ID`. */
export function mailFaults(filed: readonly FiledTicket[], mails: readonly ReceivedMail[]): Fault[] {
  const ids = new Map<string, Set<string>>();
  for (const { parsed, to } of mails) {
    const about = `${/DD-[0-9]{4}-[0-9]+/.exec(parsed.subject ?? '')?.[0] ?? '?'} to ${to.join()}`;
    ids.set(about, (ids.get(about) ?? new Set()).add(parsed.messageId ?? ''));
  }
  const expected = filed.flatMap(({ ticket: { number, replyAddress } }) =>
    [HELPDESK, replyAddress].map((to) => `${number} to ${to}`),
  );
  const came = [...ids.keys()];
  return [
    ...without(expected, came).map((mail) => lost(`never arrived: ${mail}`)),
    ...without(came, expected).map((mail) => wrong(`is of no ticket: ${mail}`)),
    ...[...ids].filter(([, { size }]) => size > 1).map(([mail]) => doubled(`has two Message-IDs: ${mail}`)),
    ...doubles([...ids.values()].flatMap((some) => [...some])).map((id) =>
      doubled(`Message-ID used twice: ${id}`),
    ),
  ];
}

/** What is wrong with the words of a conversation, beside one in which nothing happened to the server. */
export function wordFaults({ log, conversation }: History, quiet: readonly string[]): Fault[] {
  const said = spoken(log).join(' | ');
  const isSaid = [quiet, greetedLater(quiet)].some((texts) => texts.join(' | ') === said);
  return isSaid ? [] : [wrong(`${conversation}: is not what was said: ${said}`)];
}

/** The same conversation when the bot did not get to greet as the chat opened: then it does at the first message. */
function greetedLater(quiet: readonly string[]): readonly string[] {
  const first = quiet.indexOf('hallo');
  return ['hallo', ...quiet.slice(0, first), ...quiet.slice(quiet.indexOf('Ja'))];
}

/** A log as text, without what is each user's own. */
export const spoken = (log: readonly Heard[]): readonly string[] =>
  log.map(({ text = '(kaart)' }) =>
    text
      .replace(/DD-[0-9]{4}-[0-9]+/g, 'DD')
      .replace(/[\w-]+@school\.example/g, 'mail')
      .replace(/\b\d\d[A-Z]{2}\d\d\b/g, 'code'),
  );
