import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from '../../http/assets.js';
import type { Reply } from '../../http/reply.js';
import { CSRF_FIELD } from '../form.js';
import { PATHS } from '../paths.js';
import type { Staff } from '../sessions.js';
import { frameTexts as texts } from '../texts.js';
import { PAGE_HEADERS } from './headers.js';

/** The parts of the inbox, in the order of the menu. */
const SECTIONS = [
  { path: PATHS.start, name: texts.queue },
  { path: PATHS.questions, name: texts.questions },
  { path: PATHS.figures, name: texts.figures },
] as const;

/** Somebody who is signed in, as the frame of a page shows them. */
export interface Present {
  readonly staff: Staff;
  readonly csrf: string;
}

/** What is around the content of one page. */
export interface Frame {
  /** Heading and name of the page. */
  readonly title: string;
  /** How much waits on the page: told before its name, for who has it in a tab. */
  readonly news?: number;
  /** Who is signed in; without them the page has no menu. */
  readonly present?: Present | undefined;
  /** Path of the part of the inbox that the page belongs to: marked in the menu. */
  readonly section?: string;
  /** The page uses the whole width of a screen, as a table does. Else its lines stay short enough to read. */
  readonly wide?: boolean;
  /** The page has parts that keep themselves fresh: its script comes along. */
  readonly live?: boolean;
  /** 200 unless said otherwise. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes a page of the inbox: everything in `content` comes out as text, whatever stands in it. */
export type Layout = (frame: Frame, content: ComponentChildren) => Reply;

/** The hidden field without which a form is refused. */
export const CsrfField = ({ csrf }: { readonly csrf: string }): JSX.Element => (
  <input type="hidden" name={CSRF_FIELD} value={csrf} />
);

function Menu({ section }: { readonly section: string | undefined }): JSX.Element {
  return (
    <nav aria-label={texts.sections()}>
      <ul>
        {SECTIONS.map(({ path, name }) => (
          <li key={path}>
            <a href={path} aria-current={path === section ? 'page' : undefined}>
              {name()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Who = ({ staff, csrf }: Present): JSX.Element => (
  <form class="who" method="post" action={PATHS.signOut}>
    <span title={staff.mail}>{staff.name ?? staff.mail}</span>
    <CsrfField csrf={csrf} />
    <button class="quiet">{texts.signOut()}</button>
  </form>
);

interface HeadProps {
  readonly title: string;
  readonly css: string;
  readonly script: string | undefined;
}

const Head = ({ title, css, script }: HeadProps): JSX.Element => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>{title}</title>
    <link rel="icon" href="/favicon.ico" />
    <link rel="stylesheet" href={css} />
    {script !== undefined && <script type="module" src={script} />}
  </head>
);

function tabTitle({ title, news = 0 }: Frame): string {
  const name = texts.pageTitle(title);
  return news > 0 ? texts.withNews(news, name) : name;
}

interface DocumentProps {
  readonly frame: Frame;
  readonly css: string;
  readonly script: string;
  readonly children: ComponentChildren;
}

const Document = ({ frame, css, script, children }: DocumentProps): JSX.Element => (
  <html lang="nl">
    <Head title={tabTitle(frame)} css={css} script={frame.live === true ? script : undefined} />
    <body>
      <a class="skip" href="#inhoud">
        {texts.skip()}
      </a>
      <header class="bar">
        <a class="brand" href={PATHS.start}>
          {texts.product()} <span>{texts.inbox()}</span>
        </a>
        {frame.present && <Menu section={frame.section} />}
        {frame.present && <Who {...frame.present} />}
      </header>
      <main id="inhoud" tabIndex={-1} class={frame.wide === true ? 'wide' : 'narrow'}>
        <h1>{frame.title}</h1>
        {children}
      </main>
    </body>
  </html>
);

/** The frame of all pages of the inbox. */
export function createLayout(assets: Pick<Assets, 'address'>): Layout {
  const css = assets.address('inbox.css');
  const script = assets.address('inbox.js');
  return (frame, content) => {
    const page = (
      <Document frame={frame} css={css} script={script}>
        {content}
      </Document>
    );
    return {
      status: frame.status ?? 200,
      body: `<!doctype html>${renderToString(page)}`,
      headers: { ...PAGE_HEADERS, ...frame.headers },
    };
  };
}
