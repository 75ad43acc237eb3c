import { z } from 'zod';

/** How long a member of staff stays signed in without doing anything. */
export const STAFF_IDLE_MS = 8 * 60 * 60 * 1000;

/**
 * How long they stay signed in at most: a working day. Then the provider is asked again whether they may come in, and a
 * cookie that was stolen opens nothing any more.
 */
export const STAFF_SIGNED_IN_MS = 12 * 60 * 60 * 1000;

/** A member of staff who is signed in. */
export type StaffSession = z.infer<typeof StaffSession>;
export const StaffSession = z.strictObject({
  /** In small letters. */
  mail: z.email().max(254),
  name: z.string().min(1).max(200).optional(),
  /** Why they may come in: by their own address, or as a member of a group that the provider told of. */
  by: z.enum(['address', 'group']),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});

/** A member of staff who has signed in before. */
export const Colleague = z.strictObject({
  mail: StaffSession.shape.mail,
  name: StaffSession.shape.name,
  /** When they last signed in. */
  lastAt: z.iso.datetime(),
});
export type Colleague = z.infer<typeof Colleague>;

/** Whether nothing was heard of somebody for so long, or they signed in so long ago, that they are signed out. */
export const isOver = ({ createdAt, lastSeenAt }: StaffSession, now: Date): boolean =>
  now.getTime() - Date.parse(lastSeenAt) >= STAFF_IDLE_MS ||
  now.getTime() - Date.parse(createdAt) >= STAFF_SIGNED_IN_MS;

/**
 * Where it rests who is signed in. A session is found by the hash of what the browser holds (SHA-256, in
 * hexadecimal digits), so what is stored opens no door.
 */
export interface StaffStore {
  /** Keeps a new session under an id of its own, and who it is of. @throws HelpdeskError `store_unwritable` */
  begin(id: string, session: StaffSession): Promise<void>;
  /** `undefined` when there is none, or it cannot be read any more. However old it is: see `isOver`. */
  get(id: string): Promise<StaffSession | undefined>;
  /** Notes that somebody was there at `at`. A session that has ended stays so. @throws HelpdeskError `store_unwritable` */
  seen(id: string, at: Date): Promise<void>;
  /** Fine when there is none. @throws HelpdeskError `store_unwritable` */
  end(id: string): Promise<void>;
  /** Who has signed in before, by address; those of longer ago than the retention term are forgotten. */
  people(): Promise<readonly Colleague[]>;
  /**
   * Takes a link that works once: whether this was the first time, also over restarts. It is remembered until
   * `expiresAt`; after that the link must not work for its age. @throws HelpdeskError `store_unwritable`
   */
  takeLink(id: string, expiresAt: Date): Promise<boolean>;
}
