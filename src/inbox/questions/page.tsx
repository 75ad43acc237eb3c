import type { ComponentChildren, JSX } from 'preact';
import type { ArticleTitle } from '../../domain/phrasing.js';
import type { QuestionMark } from '../../domain/question-mark.js';
import type { Visit } from '../door.js';
import { CsrfField } from '../page/layout.js';
import { PATHS } from '../paths.js';
import { moment } from '../queue/age.js';
import type { QuestionGroup, Shelf } from './groups.js';
import {
  decidedTexts,
  doneTexts,
  lackTexts,
  markTexts,
  orderTexts,
  questionTexts as texts,
} from './texts.js';
import { shelfHowTexts, shelfTexts } from './texts.js';
import type { Decided, QuestionPage, View } from './view.js';
import { viewPath } from './view.js';
import { choicesFor, ToArticle, ViewFields } from './to-article.js';

interface PageProps {
  readonly visit: Visit;
  readonly page: QuestionPage;
  /** How many questions were looked at, at most. */
  readonly most: number;
  /** What was just done, as it stands in the address. */
  readonly done: string;
}

/** The content of the page. */
export const Questions = ({ visit, page, most, done }: PageProps): JSX.Element => (
  <>
    {isDone(done) && (
      <p class="notice" role="status">
        {doneTexts[done]()}
      </p>
    )}
    {page.decided && <JustDecided decided={page.decided} view={page.view} visit={visit} />}
    <p>{texts.what()}</p>
    {page.bounded && <p class="subtle">{texts.bounded(most)}</p>}
    <Choices view={page.view} />
    {page.groups.length === 0 ? (
      <Nothing shelf={page.view.lijst} />
    ) : (
      <>
        <p class="subtle">{texts.found(page.total)}</p>
        <ul class="plain">
          {page.groups.map((group, nth) => (
            <Group
              key={group.likes}
              titles={page.choices.all}
              {...{ group, visit, view: page.view }}
              mark={page.marks.get(group.likes)}
            >
              <ToArticle group={group} view={page.view} choices={choicesFor(page.choices, nth)} />
            </Group>
          ))}
        </ul>
      </>
    )}
    <Pages page={page} />
  </>
);

/** A notice may repeat so much of a question. */
const MOST_OF_A_QUESTION = 80;

interface JustDecidedProps {
  readonly decided: Decided;
  readonly view: View;
  readonly visit: Visit;
}

/** What was just decided, with the way back to the list on which the question stood. */
function JustDecided({ decided: { group, merk }, view, visit }: JustDecidedProps): JSX.Element {
  const before = view.lijst === 'open' ? 'weg' : view.lijst;
  const text = nameOf(group);
  const short = text.length > MOST_OF_A_QUESTION ? `${text.slice(0, MOST_OF_A_QUESTION).trimEnd()}…` : text;
  return (
    <form class="notice" method="post" action={PATHS.questions}>
      <p role="status">{decidedTexts[merk](short)}</p>
      {/* What was added has its words besides: that mark does not come back. */}
      {before !== merk && before !== 'added' && (
        <>
          <CsrfField csrf={visit.csrf} />
          <input type="hidden" name="vraag" value={group.likes} />
          <ViewFields view={view} />
          <button name="merk" value={before}>
            {decidedTexts.undo()}
          </button>
        </>
      )}
    </form>
  );
}

const nameOf = ({ text }: QuestionGroup): string => (text.trim() === '' ? texts.wordless() : text);

const isDone = (done: string): done is keyof typeof doneTexts => Object.hasOwn(doneTexts, done);

const Choices = ({ view }: { readonly view: View }): JSX.Element => (
  <div class="filters no-print">
    <nav aria-label={texts.lists()}>
      <div class="choices">
        {(Object.keys(shelfTexts) as Shelf[]).map((lijst) => (
          <a
            key={lijst}
            href={viewPath({ ...view, lijst, pagina: 1 })}
            aria-current={view.lijst === lijst ? 'true' : undefined}
          >
            {shelfTexts[lijst].name()}
          </a>
        ))}
      </div>
      <div class="choices" role="group" aria-label={texts.orders()}>
        {(Object.keys(orderTexts) as View['volgorde'][]).map((volgorde) => (
          <a
            key={volgorde}
            href={viewPath({ ...view, volgorde, pagina: 1 })}
            aria-current={view.volgorde === volgorde ? 'true' : undefined}
          >
            {orderTexts[volgorde]()}
          </a>
        ))}
      </div>
    </nav>
  </div>
);

const Nothing = ({ shelf }: { readonly shelf: Shelf }): JSX.Element => (
  <div class="empty">
    <p>{shelfTexts[shelf].none()}</p>
    <p class="subtle">{shelfHowTexts[shelf]()}</p>
  </div>
);

interface GroupProps {
  readonly group: QuestionGroup;
  readonly view: View;
  readonly visit: Visit;
  readonly titles: readonly ArticleTitle[];
  readonly mark: QuestionMark | undefined;
  readonly children: ComponentChildren;
}

const Group = ({ group, view, visit, titles, mark, children }: GroupProps): JSX.Element => (
  <li class="asked">
    <p class="words" id={`vraag-${group.likes}`}>
      {nameOf(group)}
    </p>
    <p class="subtle">
      {texts.count(group.count)}, {texts.last()} <time dateTime={group.lastAt}>{moment(group.lastAt)}</time>
      {': '}
      {[...group.lacks].map(([lack, count]) => lackTexts[lack](count)).join(', ')}
    </p>
    {group.articles.length > 0 && (
      <p class="subtle">
        {texts.shown()} {group.articles.map((id) => titleIn(titles, id)).join(', ')}
      </p>
    )}
    {view.lijst === 'added' && mark !== undefined && <Added mark={mark} titles={titles} />}
    <div class="decisions no-print">
      {children}
      <form class="row" method="post" action={PATHS.questions}>
        <CsrfField csrf={visit.csrf} />
        <input type="hidden" name="vraag" value={group.likes} />
        <ViewFields view={view} />
        {marksFor(view.lijst).map((mark) => (
          <button
            key={mark}
            name="merk"
            value={mark}
            aria-label={markTexts.which(markTexts[mark](), group.text)}
          >
            {markTexts[mark]()}
          </button>
        ))}
      </form>
    </div>
  </li>
);

/** Where a question was added, when, and in which words. */
const Added = ({ mark: { phrasing, at }, titles }: AddedProps): JSX.Element => (
  <p>
    {phrasing === undefined ? texts.added() : texts.addedTo(titleIn(titles, phrasing.article))}{' '}
    <time dateTime={at}>{moment(at)}</time>
    {phrasing !== undefined && `: ‘${phrasing.phrase}’`}
  </p>
);

interface AddedProps extends Pick<GroupProps, 'titles'> {
  readonly mark: QuestionMark;
}

/** An article that is no longer there is named by its id. */
const titleIn = (titles: readonly ArticleTitle[], id: string): string =>
  titles.find((title) => title.id === id)?.title ?? id;

/** What can be decided in each list. */
const marksFor = (shelf: Shelf) =>
  (['unneeded', 'later', 'weg'] as const).filter((mark) => mark !== (shelf === 'open' ? 'weg' : shelf));

function Pages({ page: { view, isLast } }: Pick<PageProps, 'page'>): JSX.Element | null {
  const { pagina } = view;
  if (pagina === 1 && isLast) return null;
  return (
    <nav class="pages" aria-label={texts.pages()}>
      {pagina > 1 && (
        <a class="button" rel="prev" href={viewPath({ ...view, pagina: pagina - 1 })}>
          {texts.previous()}
        </a>
      )}
      {!isLast && (
        <a class="button" rel="next" href={viewPath({ ...view, pagina: pagina + 1 })}>
          {texts.next()}
        </a>
      )}
    </nav>
  );
}
