import { z } from 'zod';
import { StaffSession } from '../../domain/staff.js';
import { jsonFormat } from './records.js';

/** What is in the file of a session. */
export const SessionFile = z.strictObject({ version: z.literal(1), session: StaffSession });
const LinkFile = z.strictObject({ version: z.literal(1), expiresAt: z.iso.datetime() });

/** How a session stands in its file. */
export const sessionFormat = jsonFormat(SessionFile);
/** How a link that was used stands in its file. */
export const linkFormat = jsonFormat(LinkFile);

/** Ids become names of files, so nothing else is taken for one. */
const Id = z.string().regex(/^[a-z0-9-]{8,64}$/);

/** Where the file of a session stands. */
export const sessionFile = (id: string): string => `staff/session-${Id.parse(id)}.json`;
/** Where the file of a used link stands. */
export const linkFile = (id: string): string => `staff/link-${Id.parse(id)}.json`;
