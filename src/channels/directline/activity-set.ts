import type { Activity } from '../../domain/conversation.js';
import { without } from './without.js';

/** What a client receives, in an answer or in a frame. Source: Direct Line 3.0. */
export interface ActivitySet {
  readonly activities: readonly object[];
  /** Opaque to the client; to us the mark after the last activity. */
  readonly watermark: string;
}

/** Types that are between the bot and its channel; no client gets them. Source: Direct Line 3.0. */
const INTERNAL = new Set(['conversationUpdate', 'trace', 'invokeResponse']);

/** Activities as a client may see them. */
export const activitySet = (activities: readonly Activity[], mark: number): ActivitySet => ({
  activities: activities
    .filter(({ type }) => !INTERNAL.has(type))
    .map((activity) => without(activity, ADDRESSES)),
  watermark: String(mark),
});

/** How the bot reaches the user is nothing for the user's page. */
const ADDRESSES = new Set(['serviceUrl', 'recipient', 'callerId', 'deliveryMode']);

/**
 * Reads a watermark. Missing, empty, `-` or anything else that is no number means the start: a client that has
 * received nothing yet must lose nothing.
 */
export const markOf = (watermark: string | null): number =>
  /^\d{1,15}$/.test(watermark ?? '') ? Number(watermark) : 0;
