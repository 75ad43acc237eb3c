import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Memory } from '../../domain/memory.js';
import { within } from '../../domain/within.js';
import type { Incoming } from './incoming.js';

/** Somebody, as far as Teams vouches for them. */
export interface Person {
  readonly name?: string;
  readonly mail?: string;
}

/** Tells who sent an activity. Asks Teams for the mail address once per conversation, and does without it if need be. */
export type WhoIs = (context: TurnContext, activity: Incoming) => Promise<Person>;

const REMEMBERED = 10_000;
const Member = z.looseObject({ email: z.email() });

/** @param limitMs how long the question may take; the address is a comfort, and not worth a wait */
export function createWhoIs(limitMs: number): WhoIs {
  const mails = new Memory<Promise<string | undefined>>(REMEMBERED);

  return async (context, { conversation, from }) => {
    const key = `${conversation.id} ${from.id}`;
    const asked = mails.get(key) ?? within(limitMs, mailOf(context, from.id), undefined);
    mails.set(key, asked);
    const name = from.name?.trim() ?? '';
    const mail = await asked;
    return { ...(name !== '' && { name }), ...(mail !== undefined && { mail }) };
  };
}

const mailOf = (context: TurnContext, id: string): Promise<string | undefined> =>
  TeamsInfo.getMember(context, id).then(
    (member: unknown) => Member.safeParse(member).data?.email,
    () => undefined,
  );
