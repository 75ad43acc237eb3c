import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { TemplateStore } from '../../domain/template.js';
import { MAX_TEMPLATES, ReplyTemplate } from '../../domain/template.js';
import type { ListedDeps } from './connections.js';
import { bodyIn, columns, readable } from './rows.js';
import { statement } from './statement.js';

const ALL = statement('template.all', 'select body from reply_template');
const LOCK = statement('template.lock', 'lock table reply_template in share row exclusive mode');
const COUNT = statement('template.count', 'select count(*) from reply_template where id <> $1');
const KEEP = statement(
  'template.keep',
  'insert into reply_template (id, body) values ($1, $2) on conflict (id) do update set body = excluded.body',
);
const REMOVE = statement('template.remove', 'delete from reply_template where id = $1');

const counted = columns({ count: z.coerce.number() });
const byName = new Intl.Collator('nl').compare;

/** The replies that staff keep. */
export class PostgresTemplates implements TemplateStore {
  readonly #deps: ListedDeps;

  constructor(deps: ListedDeps) {
    this.#deps = deps;
  }

  async all(): Promise<readonly ReplyTemplate[]> {
    this.#deps.gate.checkNotClosed();
    const rows = await this.#deps.connections.rows(ALL);
    return rows
      .flatMap((row) => readable(ReplyTemplate, bodyIn(row), { about: {}, log: this.#deps.log }))
      .sort((one, other) => byName(one.name, other.name));
  }

  async keep(template: ReplyTemplate): Promise<void> {
    this.#deps.gate.checkOpen();
    const kept = ReplyTemplate.safeParse(template);
    if (!kept.success) throw new HelpdeskError('input_invalid', { template: template.id });
    const { id } = kept.data;
    await this.#deps.connections.transaction(async (queries) => {
      // So that nobody adds one between counting and adding.
      await queries.rows(LOCK);
      const [row = {}] = await queries.rows(COUNT, [id]);
      if (counted(row).count >= MAX_TEMPLATES)
        throw new HelpdeskError('input_invalid', { most: MAX_TEMPLATES });
      await queries.rows(KEEP, [id, JSON.stringify(kept.data)]);
    });
  }

  async remove(id: string): Promise<void> {
    this.#deps.gate.checkOpen();
    if (z.uuid().safeParse(id).success) await this.#deps.connections.rows(REMOVE, [id]);
  }
}
