import type { JSX } from 'preact';
import type { ReplyTemplate, TemplateStore } from '../../domain/template.js';
import { codeOf } from '../../domain/errors.js';
import { MAX_REPLY } from '../../domain/ticket-parts.js';
import { queryOf } from '../../http/body.js';
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

/** What somebody sent that does not fit, and why. */
interface Unfit {
  readonly id: string;
  readonly problem: string;
}

interface PageProps {
  readonly visit: Visit;
  readonly all: readonly ReplyTemplate[];
  /** For one that is new. */
  readonly newId: string;
  readonly unfit: Unfit | undefined;
  /** What was just done, as it stands in the address. */
  readonly done: string;
}

const REMOVE = `${PATHS.templates}/weg`;
const DONE = ['bewaard', 'verwijderd'] as const;
type Done = (typeof DONE)[number];
const after = (done: Done): Reply => ({
  status: 303,
  headers: { location: `${PATHS.templates}?gedaan=${done}` },
});

/** The page on which staff keep the replies that they send more often. */
export const templateRoutes =
  (room: TemplateRoom): Routes =>
  (server) => {
    const { door, templates } = room;
    server.get(
      PATHS.templates,
      door.staffRoute((request, visit) => show(room, visit, { done: queryOf(request).get('gedaan') ?? '' })),
    );
    server.post(
      PATHS.templates,
      door.staffRoute((_, visit) => keep(room, visit)),
    );
    server.post(
      REMOVE,
      door.staffRoute(async (_, { form }) => {
        await templates.remove(form.get('id') ?? '');
        return after('verwijderd');
      }),
    );
  };

async function show(
  { layout, templates, randomId }: TemplateRoom,
  visit: Visit,
  { done = '', unfit }: { done?: string; unfit?: Unfit },
): Promise<Reply> {
  const all = await templates.all();
  const isNew = unfit && !all.some(({ id }) => id === unfit.id);
  const props = { visit, all, unfit, done, newId: isNew ? unfit.id : randomId() };
  return layout(
    {
      title: texts.title(),
      present: visit,
      section: PATHS.start,
      live: true,
      status: unfit ? 422 : 200,
    },
    <Page {...props} />,
  );
}

async function keep(room: TemplateRoom, visit: Visit): Promise<Reply> {
  const { form } = visit;
  const [id = '', name = '', text = ''] = ['id', 'naam', 'tekst'].map((field) => form.get(field) ?? '');
  try {
    await room.templates.keep({ id, name, text: text.replace(/\r\n?/g, '\n') });
  } catch (error) {
    if (codeOf(error) !== 'input_invalid') throw error;
    return show(room, visit, { unfit: { id, problem: problemOf(name, text) } });
  }
  return after('bewaard');
}

const problemOf = (name: string, text: string): string =>
  name.trim() === '' || text.trim() === '' ? texts.empty() : texts.unfit();

const Page = ({ visit, all, newId, unfit, done }: PageProps): JSX.Element => {
  const what = DONE.find((name) => name === done);
  return (
    <>
      <p>{texts.what()}</p>
      {what !== undefined && (
        <p class="notice" role="status" tabIndex={-1} autofocus>
          {texts.done[what]()}
        </p>
      )}
      {all.length === 0 && (
        <div class="empty">
          <p>{texts.none()}</p>
          <p class="subtle">{texts.noneHow()}</p>
        </div>
      )}
      {all.map((template) => (
        <Kept key={template.id} visit={visit} template={template} unfit={unfit} />
      ))}
      <section class="card">
        <h2>{texts.add()}</h2>
        <Fields visit={visit} template={{ id: newId, name: '', text: '' }} unfit={unfit} />
      </section>
    </>
  );
};

interface TemplateProps extends Pick<PageProps, 'visit' | 'unfit'> {
  readonly template: ReplyTemplate;
}

/** The form of one that is kept, or new; with what was typed there, if that does not fit. */
function Fields({ visit, template, unfit }: TemplateProps): JSX.Element {
  const { id } = template;
  const problem = unfit?.id === id ? unfit.problem : undefined;
  const typed = (field: string, kept: string): string =>
    problem === undefined ? kept : (visit.form.get(field) ?? '');
  return (
    <form method="post" action={PATHS.templates}>
      {problem !== undefined && (
        <p class="notice problem" role="alert" tabIndex={-1} autofocus>
          {problem}
        </p>
      )}
      <CsrfField csrf={visit.csrf} />
      <input type="hidden" name="id" value={id} />
      <div class="field">
        <label for={`naam-${id}`}>{texts.name()}</label>
        <input id={`naam-${id}`} name="naam" required maxLength={80} value={typed('naam', template.name)} />
      </div>
      <div class="field">
        <label for={`tekst-${id}`}>{texts.text()}</label>
        <textarea id={`tekst-${id}`} name="tekst" rows={6} required maxLength={MAX_REPLY}>
          {typed('tekst', template.text)}
        </textarea>
      </div>
      <button class="strong">{texts.keep()}</button>
    </form>
  );
}

const Kept = (props: TemplateProps): JSX.Element => {
  const { id, name, text } = props.template;
  return (
    <section class="card">
      <h2>{name}</h2>
      <Words text={text} />
      <details class="change-it" open={props.unfit?.id === id}>
        <summary aria-label={texts.changeWhich(name)}>{texts.change()}</summary>
        <Fields {...props} />
      </details>
      <form method="post" action={REMOVE}>
        <CsrfField csrf={props.visit.csrf} />
        <input type="hidden" name="id" value={id} />
        <button aria-label={texts.removeWhich(name)}>{texts.remove()}</button>
      </form>
    </section>
  );
};
