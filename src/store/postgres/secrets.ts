import { z } from 'zod';
import type { Connections } from './connections.js';
import { columns } from './rows.js';
import { statement } from './statement.js';

const ADD = statement(
  'secret.add',
  'insert into secret (name, value) values ($1, $2) on conflict do nothing',
);
const GET = statement('secret.get', 'select value from secret where name = $1');

const withValue = columns({ value: z.instanceof(Uint8Array) });

/** The secret of a name: the first that any process made. @param fresh one to keep when there is none */
export async function readSecret(
  connections: Connections,
  name: string,
  fresh: Uint8Array,
): Promise<Uint8Array> {
  await connections.rows(ADD, [name, fresh]);
  const [row = {}] = await connections.rows(GET, [name]);
  return new Uint8Array(withValue(row).value);
}
