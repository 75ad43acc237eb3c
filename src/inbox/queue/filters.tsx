import type { JSX } from 'preact';
import { PATHS } from '../paths.js';
import type { Facet, Filter } from './filter.js';
import { filterPath, NO_FILTER } from './filter.js';
import { choiceTexts, queueTexts as texts } from './texts.js';

interface FilterProps {
  readonly filter: Filter;
}

const FACETS = [
  { facet: 'status', name: texts.status },
  { facet: 'wie', name: texts.who },
  { facet: 'soort', name: texts.kind },
] as const satisfies readonly { facet: Facet; name: () => string }[];

/** The search box: it searches within the filters that are on. */
const Search = ({ filter }: FilterProps): JSX.Element => (
  <form class="search" role="search" method="get" action={PATHS.start}>
    {FACETS.map(({ facet }) =>
      filter[facet] === NO_FILTER[facet] ? null : (
        <input key={facet} type="hidden" name={facet} value={filter[facet]} />
      ),
    )}
    <label class="unseen" for="zoek">
      {texts.search()}
    </label>
    <input
      id="zoek"
      type="search"
      name="zoek"
      maxLength={200}
      placeholder={texts.search()}
      value={filter.zoek}
    />
    <button>{texts.find()}</button>
  </form>
);

interface ChoicesProps extends FilterProps {
  readonly facet: Facet;
  readonly name: () => string;
}

const Choices = ({ filter, facet, name }: ChoicesProps): JSX.Element => (
  <div class="choices" role="group" aria-label={name()}>
    <span class="subtle" aria-hidden="true">
      {name()}
    </span>
    {Object.entries(choiceTexts[facet]).map(([choice, text]) => (
      <a
        key={choice}
        href={filterPath({ ...filter, [facet]: choice, na: [] })}
        aria-current={filter[facet] === choice ? 'true' : undefined}
      >
        {text()}
      </a>
    ))}
  </div>
);

/** What narrows the queue: links, so that each choice has an address. */
export const Filters = ({ filter }: FilterProps): JSX.Element => (
  <div class="filters no-print">
    <Search filter={filter} />
    <nav aria-label={texts.filters()}>
      {FACETS.map(({ facet, name }) => (
        <Choices key={facet} filter={filter} facet={facet} name={name} />
      ))}
    </nav>
  </div>
);
