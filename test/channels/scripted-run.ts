import type { Activity } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import type { RunTurn, Spoken } from '../../src/channels/channel.js';
import type { StoredActivity } from '../../src/domain/conversation.js';
import { NINE } from '../support/builders.js';

/** A bot that only follows a script, and remembers what it was told. */
export interface ScriptedRun {
  readonly run: RunTurn;
  /** The activities that had a turn, oldest first, as they were at the start of it. */
  readonly heard: Partial<Activity>[];
  /** What a channel handed over beside the activity. */
  readonly people: unknown[];
  /** `now: false` stops turns between their commit and what they say, as a process that dies there. */
  readonly speaks: { now: boolean };
}

/** Stands in for the bot where a channel is tested: commits to memory, answers a repeat from there. */
export function scriptedRun(script: (heard: Partial<Activity>) => Partial<Activity>[]): ScriptedRun {
  const heard: Partial<Activity>[] = [];
  const people: unknown[] = [];
  const answered = new Map<string, readonly StoredActivity[]>();
  const speaks = { now: true };
  const stored = (activity: Partial<Activity>): StoredActivity =>
    ({ ...structuredClone(activity), id: activity.id ?? randomUUID(), timestamp: NINE }) as StoredActivity;

  const spokenFor = (activity: Partial<Activity>): Spoken => {
    const id = activity.id ?? '';
    const before = answered.get(id);
    if (before) return { kind: 'duplicate', activities: before, mark: 0 };
    heard.push(structuredClone(activity));
    const replies = script(activity).map(stored);
    answered.set(id, replies);
    return { kind: 'stored', activities: [stored(activity), ...replies], mark: 0 };
  };
  const run: RunTurn = async (context, speak) => {
    people.push(context.turnState.get('person'));
    const spoken = spokenFor(context.activity);
    if (speaks.now) await speak(spoken);
  };
  return { run, heard, people, speaks };
}
