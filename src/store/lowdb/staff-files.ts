import { z } from 'zod';
import { StaffSession } from '../../domain/staff.js';
import { jsonFormat } from './records.js';

/** What is in the file of a session. */
export const SessionFile = z.strictObject({ version: z.literal(1), session: StaffSession });
const LinkFile = z.strictObject({ version: z.literal(1), expiresAt: z.iso.datetime() });

export const sessionFormat = jsonFormat(SessionFile);
export const linkFormat = jsonFormat(LinkFile);

/** Ids become names of files, so nothing else is taken for one. */
const Id = z.string().regex(/^[a-z0-9-]{8,64}$/);

export const sessionFile = (id: string): string => `staff/session-${Id.parse(id)}.json`;
export const linkFile = (id: string): string => `staff/link-${Id.parse(id)}.json`;
