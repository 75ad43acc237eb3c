import type { JSX } from 'preact';
import { ReplyTemplate } from '../../domain/template.js';
import type { TemplateStore } from '../../domain/template.js';
import { codeOf } from '../../domain/errors.js';
import { MAX_REPLY } from '../../domain/ticket-parts.js';
import type { Reply, Routes } from '../../http/reply.js';
import type { Door, Visit } from '../door.js';
import type { Layout } from '../page/layout.js';
import { CsrfField } from '../page/layout.js';
import { PATHS } from '../paths.js';
import { Words } from './form.js';
import { templateTexts as texts } from './texts.js';

/** What the page of templates works with. */
export interface TemplateRoom {
  readonly door: Door;
  readonly layout: Layout;
  readonly templates: TemplateStore;
  readonly randomId: () => string;
}

interface PageProps {
  readonly visit: Visit;
  readonly all: readonly ReplyTemplate[];
  readonly id: string;
  readonly problem?: string;
}

const REMOVE = `${PATHS.templates}/weg`;
const again: Reply = { status: 303, headers: { location: PATHS.templates } };

/** The page on which staff keep the replies that they send more often. */
export const templateRoutes =
  ({ door, layout, templates, randomId }: TemplateRoom): Routes =>
  (server) => {
    const show = async (visit: Visit, problem?: string): Promise<Reply> => {
      const props = { visit, all: await templates.all(), id: visit.form.get('id') ?? randomId() };
      const status = problem === undefined ? 200 : 422;
      return layout(
        { title: texts.title(), present: visit, section: PATHS.start, status },
        <Page {...props} {...(problem !== undefined && { problem })} />,
      );
    };
    const keep = async (visit: Visit): Promise<Reply> => {
      const { form } = visit;
      const [id, name, text] = ['id', 'naam', 'tekst'].map((field) => form.get(field) ?? '');
      const read = ReplyTemplate.safeParse({ id, name, text: text?.replace(/\r\n?/g, '\n') });
      if (!read.success) return show(visit, texts.unfit());
      try {
        await templates.add(read.data);
      } catch (error) {
        if (codeOf(error) !== 'input_invalid') throw error;
        return show(visit, texts.unfit());
      }
      return again;
    };
    server.get(
      PATHS.templates,
      door.staffRoute((_, visit) => show(visit)),
    );
    server.post(
      PATHS.templates,
      door.staffRoute((_, visit) => keep(visit)),
    );
    server.post(
      REMOVE,
      door.staffRoute(async (_, { form }) => {
        await templates.remove(form.get('id') ?? '');
        return again;
      }),
    );
  };

const Page = ({ visit, all, id, problem }: PageProps): JSX.Element => (
  <>
    <p>{texts.what()}</p>
    {all.length === 0 ? (
      <div class="empty">
        <p>{texts.none()}</p>
        <p class="subtle">{texts.noneHow()}</p>
      </div>
    ) : (
      all.map((template) => <Kept key={template.id} visit={visit} template={template} />)
    )}
    <form class="card" method="post" action={PATHS.templates}>
      <h2>{texts.add()}</h2>
      {problem !== undefined && (
        <p class="notice problem" role="alert">
          {problem}
        </p>
      )}
      <CsrfField csrf={visit.csrf} />
      <input type="hidden" name="id" value={id} />
      <div class="field">
        <label for="naam">{texts.name()}</label>
        <input id="naam" name="naam" required maxLength={80} value={visit.form.get('naam') ?? ''} />
      </div>
      <div class="field">
        <label for="tekst">{texts.text()}</label>
        <textarea id="tekst" name="tekst" rows={6} required maxLength={MAX_REPLY}>
          {visit.form.get('tekst') ?? ''}
        </textarea>
      </div>
      <button class="strong">{texts.keep()}</button>
    </form>
  </>
);

interface KeptProps {
  readonly visit: Visit;
  readonly template: ReplyTemplate;
}

const Kept = ({ visit, template: { id, name, text } }: KeptProps): JSX.Element => (
  <section class="card">
    <h2>{name}</h2>
    <Words text={text} />
    <form method="post" action={REMOVE}>
      <CsrfField csrf={visit.csrf} />
      <input type="hidden" name="id" value={id} />
      <button aria-label={texts.removeWhich(name)}>{texts.remove()}</button>
    </form>
  </section>
);
