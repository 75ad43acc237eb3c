import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TicketRecord } from '../../src/store/lowdb/records.js';
import { TicketFile } from '../../src/store/lowdb/records.js';
import type { Heard } from '../process/web-user.js';
import type { ReceivedMail } from '../tickets/support/mail-server.js';
import type { Walked } from './crowd.js';
import { HELPDESK } from './mortal-server.js';

/** A journey with all that is stored of its conversation. */
export interface Logged extends Walked {
  readonly log: readonly Heard[];
}

/** Every ticket in a data folder. */
export const ticketsIn = (dataDir: string): readonly TicketRecord[] =>
  readdirSync(path.join(dataDir, 'tickets')).map((name) =>
    TicketFile.parse(JSON.parse(readFileSync(path.join(dataDir, 'tickets', name), 'utf8'))),
  );

/** Mails go out within this time: the mail server was never down. */
const SETTLED_MS = 60_000;

/** Resolves when every mail has gone out, or when that takes too long: then the tickets tell which. */
export async function settled(dataDir: string): Promise<void> {
  const end = Date.now() + SETTLED_MS;
  const isSettled = (): boolean =>
    ticketsIn(dataDir).every(({ deliveries }) => deliveries.every(({ state }) => state !== 'waiting'));
  while (!isSettled() && Date.now() < end) await wait(100);
}

/** A journey with what is stored of it by now. */
export const withLog = async (walked: Walked): Promise<Logged> => ({
  ...walked,
  log: await walked.user.log(),
});

/** Things that occur more than once. */
const doubles = (things: readonly string[]): string[] =>
  things.filter((thing, index) => things.indexOf(thing) !== index);

/** What is wrong with the tickets: each journey must have one, with the number that its user read. */
export function ticketFaults(journeys: readonly Walked[], records: readonly TicketRecord[]): string[] {
  const tickets = records.map(({ ticket }) => ticket);
  const expected = journeys.map(({ told, user }) => `${told} of directline/${user.conversation}`);
  const found = tickets.map(({ number, conversation }) => `${number} of ${conversation}`);
  return [
    ...expected
      .filter((ticket) => !found.includes(ticket))
      .map((ticket) => `was told, is not there: ${ticket}`),
    ...found.filter((ticket) => !expected.includes(ticket)).map((ticket) => `nobody was told: ${ticket}`),
    ...doubles(tickets.map(({ number }) => number)).map((number) => `number used twice: ${number}`),
    ...doubles(tickets.map(({ key }) => key)).map((key) => `filed twice: ${key}`),
    ...records.flatMap(({ deliveries }) =>
      deliveries.filter(({ state }) => state !== 'delivered').map(({ id, state }) => `${state}: ${id}`),
    ),
  ];
}

/** What is wrong with the mails: both of each ticket must have come, and a repeat must carry the same `Message-ID`. */
export function mailFaults(records: readonly TicketRecord[], mails: readonly ReceivedMail[]): string[] {
  const ids = new Map<string, Set<string>>();
  for (const { parsed, to } of mails) {
    const about = `${/DD-[0-9]{4}-[0-9]+/.exec(parsed.subject ?? '')?.[0] ?? '?'} to ${to.join()}`;
    ids.set(about, (ids.get(about) ?? new Set()).add(parsed.messageId ?? ''));
  }
  const expected = records.flatMap(({ ticket: { number, replyAddress } }) =>
    [HELPDESK, replyAddress].map((to) => `${number} to ${to}`),
  );
  const all = [...ids.values()].flatMap((some) => [...some]);
  return [
    ...expected.filter((mail) => !ids.has(mail)).map((mail) => `never arrived: ${mail}`),
    ...[...ids.keys()].filter((mail) => !expected.includes(mail)).map((mail) => `is of no ticket: ${mail}`),
    ...[...ids].filter(([, { size }]) => size > 1).map(([mail]) => `has more than one Message-ID: ${mail}`),
    ...doubles(all).map((id) => `Message-ID used twice: ${id}`),
  ];
}

/** What is wrong with a conversation, beside one in which nothing happened to the server. */
export function logFaults({ log, accepted, user }: Logged, quiet: readonly string[]): string[] {
  const ids = log.map(({ id }) => id);
  const said = spoken(log);
  const isSaid = [quiet, greetedLater(quiet)].some((texts) => texts.join('\n') === said.join('\n'));
  return [
    ...accepted.filter((id) => !ids.includes(id)).map((id) => `accepted but lost: ${id}`),
    ...doubles(ids).map((id) => `stands in the log twice: ${id}`),
    ...(isSaid ? [] : [`is not what was said: ${said.join(' | ')}`]),
  ].map((fault) => `${user.conversation}: ${fault}`);
}

/** The same conversation when the bot did not get to greet as the chat opened: then it does at the first message. */
function greetedLater(quiet: readonly string[]): readonly string[] {
  const first = quiet.indexOf('hallo');
  return ['hallo', ...quiet.slice(0, first), ...quiet.slice(quiet.indexOf('Ja'))];
}

/** A log as text, without what is each user's own. */
export const spoken = (log: readonly Heard[]): string[] =>
  log.map(({ text = '(kaart)' }) =>
    text
      .replace(/DD-[0-9]{4}-[0-9]+/g, 'DD')
      .replace(/[\w-]+@school\.example/g, 'mail')
      .replace(/\b\d\d[A-Z]{2}\d\d\b/g, 'code'),
  );
