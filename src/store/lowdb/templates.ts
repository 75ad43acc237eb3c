import { HelpdeskError } from '../../domain/errors.js';
import type { TemplateStore } from '../../domain/template.js';
import { MAX_TEMPLATES, ReplyTemplate } from '../../domain/template.js';
import { inboxList } from './list-file.js';
import type { StaffDeps } from './people.js';

/** The file with the replies that staff keep. */
export const TEMPLATES = inboxList('templates', 'templates', ReplyTemplate);
const { compare } = new Intl.Collator('nl');

/** Templates in the order in which they rest, and are shown. */
export const byName = (templates: readonly ReplyTemplate[]): ReplyTemplate[] =>
  [...templates].sort((one, other) => compare(one.name, other.name));

/** The replies that staff keep, in one file. */
export class LowdbTemplates implements TemplateStore {
  readonly #deps: StaffDeps;

  constructor(deps: StaffDeps) {
    this.#deps = deps;
  }

  async all(): Promise<readonly ReplyTemplate[]> {
    this.#deps.gate.checkNotClosed();
    return this.#deps.tasks.run(TEMPLATES.file, () => TEMPLATES.read(this.#deps.files));
  }

  async keep(template: ReplyTemplate): Promise<void> {
    const kept = ReplyTemplate.safeParse(template);
    if (!kept.success) throw new HelpdeskError('input_invalid', { template: template.id });
    await this.#replace((all) => {
      const others = all.filter(({ id }) => id !== template.id);
      if (others.length >= MAX_TEMPLATES) throw new HelpdeskError('input_invalid', { most: MAX_TEMPLATES });
      return byName([...others, kept.data]);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#replace((all) => all.filter((other) => other.id !== id));
  }

  async #replace(change: (all: readonly ReplyTemplate[]) => readonly ReplyTemplate[]): Promise<void> {
    const { gate, files, tasks } = this.#deps;
    gate.checkOpen();
    await tasks.run(TEMPLATES.file, async () => {
      await TEMPLATES.write(files, change(await TEMPLATES.read(files)));
    });
  }
}
