import { z } from 'zod';
import { HelpdeskError } from '../../domain/errors.js';
import type { TemplateStore } from '../../domain/template.js';
import { MAX_TEMPLATES, ReplyTemplate } from '../../domain/template.js';
import { jsonFormat } from './records.js';
import type { StaffDeps } from './people.js';
import { unlessDamaged } from './store-error.js';

const FILE = 'inbox/templates.json';
const format = jsonFormat(z.strictObject({ version: z.literal(1), templates: z.array(ReplyTemplate) }));
const byName = new Intl.Collator('nl').compare;

/** The replies that staff keep, in one file. */
export class LowdbTemplates implements TemplateStore {
  readonly #deps: StaffDeps;

  constructor(deps: StaffDeps) {
    this.#deps = deps;
  }

  async all(): Promise<readonly ReplyTemplate[]> {
    this.#deps.gate.checkNotClosed();
    return this.#deps.tasks.run(FILE, () => this.#read());
  }

  async add(template: ReplyTemplate): Promise<void> {
    const kept = ReplyTemplate.safeParse(template);
    if (!kept.success) throw new HelpdeskError('input_invalid', { template: template.id });
    await this.#replace((all) => {
      if (all.some(({ id }) => id === template.id)) return all;
      if (all.length >= MAX_TEMPLATES) throw new HelpdeskError('input_invalid', { most: MAX_TEMPLATES });
      return [...all, kept.data].sort((one, other) => byName(one.name, other.name));
    });
  }

  async remove(id: string): Promise<void> {
    await this.#replace((all) => all.filter((other) => other.id !== id));
  }

  async #replace(change: (all: readonly ReplyTemplate[]) => readonly ReplyTemplate[]): Promise<void> {
    const { gate, files, tasks } = this.#deps;
    gate.checkOpen();
    await tasks.run(FILE, async () => {
      await files.save(FILE, format, { version: 1, templates: [...change(await this.#read())] });
      await files.syncFolder('inbox');
    });
  }

  async #read(): Promise<readonly ReplyTemplate[]> {
    return (await unlessDamaged(this.#deps.files.load(FILE, format)))?.templates ?? [];
  }
}
