import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Limits } from './limits.js';
import { settingTexts as texts } from './settings.texts.js';

const Connections = z
  .string()
  .regex(/^[0-9]{1,3}$/, { error: texts.connections() })
  .transform(Number)
  .pipe(z.int().min(1, { error: texts.connections() }).max(200, { error: texts.connections() }));

/** The settings as they stand in the environment. */
export const DATABASE_VARIABLES = {
  /** Absent: everything rests in the data folder. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, abort: true, error: texts.url() })
    // What stands behind it could switch TLS off, or lead to another server than the one that is looked at.
    .refine((url) => new URL(url).search === '', { error: texts.nothingBehind() })
    .optional(),
  /** Default: `verify`, unless the server is on this computer. */
  DATABASE_TLS: z.enum(['off', 'verify'], { error: texts.tls() }).optional(),
  /** File with the certificate of who signed the server's, when that is nobody whom Node knows. */
  DATABASE_CA: z
    .string()
    .transform((file, context) => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        context.addIssue({ code: 'custom', message: texts.ca() });
        return z.NEVER;
      }
    })
    .optional(),
  /** Connections for turns: so many conversations can have a turn at the same time. */
  DATABASE_CONNECTIONS: Connections.default(10),
};

/** How PostgreSQL is reached. */
export interface Database {
  readonly url: string;
  /** `verify`: the server shows a certificate that is right, and of its name. */
  readonly tls: 'off' | 'verify';
  /** The certificate of who signed the server's (PEM). */
  readonly ca?: string | undefined;
  readonly connections: number;
  /** Where they are to be others than `LIMITS`. */
  readonly limits?: Partial<Limits>;
}

/** Where PostgreSQL is; `undefined` when it is not used. */
export const DatabaseSettings = z
  .object(DATABASE_VARIABLES)
  .transform(({ DATABASE_URL: url, DATABASE_TLS: tls, ...others }): Database | undefined =>
    url === undefined
      ? undefined
      : {
          url,
          tls: tls ?? (isHere(url) ? 'off' : 'verify'),
          ca: others.DATABASE_CA,
          connections: others.DATABASE_CONNECTIONS,
        },
  );
export type DatabaseSettings = z.infer<typeof DatabaseSettings>;

/** Where a database is, without who comes in and by which password. */
export function addressOf({ url }: Pick<Database, 'url'>): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

const isHere = (url: string): boolean =>
  ['', 'localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
