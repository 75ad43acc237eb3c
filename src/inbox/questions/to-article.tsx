import type { JSX } from 'preact';
import type { ArticleChoices, ArticleTitle } from '../../domain/phrasing.js';
import { PATHS } from '../paths.js';
import type { QuestionGroup } from './groups.js';
import { toArticleTexts as texts } from './texts.js';
import type { View } from './view.js';

/** What an article may be chosen from for one question. */
export interface OwnChoices {
  readonly all: readonly ArticleTitle[];
  /** The likeliest first. */
  readonly likely: readonly ArticleTitle[];
}

/** The choices of the question with this number. */
export const choicesFor = ({ all, likely }: ArticleChoices, nth: number): OwnChoices => ({
  all,
  likely: likely[nth] ?? [],
});

/** What somebody wants to see, kept in a form, so that they come back to it. */
export const ViewFields = ({ view }: { readonly view: View }): JSX.Element => (
  <>
    {Object.entries(view).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);

interface ToArticleProps {
  readonly group: QuestionGroup;
  readonly view: View;
  readonly choices: OwnChoices;
}

/** The way to the page where a question becomes a phrasing of an article: it is chosen here. */
export function ToArticle({ group, view, choices }: ToArticleProps): JSX.Element | null {
  if (choices.all.length === 0 || view.lijst === 'unneeded' || view.lijst === 'added') return null;
  const id = `artikel-${group.likes}`;
  return (
    <form class="row to-article" action={PATHS.phrasing}>
      <input type="hidden" name="vraag" value={group.likes} />
      <ViewFields view={view} />
      <div class="field">
        <label for={id}>{texts.choose()}</label>
        <select id={id} name="artikel" required aria-describedby={`vraag-${group.likes}`}>
          <ArticleOptions choices={choices} chosen="" />
        </select>
      </div>
      <button>{texts.look()}</button>
    </form>
  );
}

interface ArticleOptionsProps {
  readonly choices: OwnChoices;
  /** Id of the article that is chosen, if one is. */
  readonly chosen: string;
}

/** All articles by their titles, those that a question is probably about before them. */
export const ArticleOptions = ({ choices, chosen }: ArticleOptionsProps): JSX.Element => (
  <>
    <option value="">{texts.none()}</option>
    {choices.likely.length > 0 && (
      <optgroup label={texts.likely()}>
        <Titles titles={choices.likely} chosen={chosen} />
      </optgroup>
    )}
    <optgroup label={texts.all()}>
      <Titles titles={choices.all.filter((title) => !isIn(choices.likely, title))} chosen={chosen} />
    </optgroup>
  </>
);

const isIn = (titles: readonly ArticleTitle[], { id }: ArticleTitle): boolean =>
  titles.some((title) => title.id === id);

const Titles = ({
  titles,
  chosen,
}: {
  readonly titles: readonly ArticleTitle[];
  readonly chosen: string;
}) => (
  <>
    {titles.map(({ id, title }) => (
      <option key={id} value={id} selected={id === chosen}>
        {title}
      </option>
    ))}
  </>
);
