import type { JSX } from 'preact';
import type { Draw } from './chart.js';
import type { Figure } from './count.js';
import { figureTexts as texts, tableTexts } from './texts.js';

/** All figures. */
export type AllFigures = Readonly<Record<keyof typeof tableTexts, readonly Figure[]>>;

interface PageProps {
  readonly all: AllFigures;
  /** How many questions and tickets are counted at most, when there are more. */
  readonly bound: number | undefined;
  readonly draw: Draw;
}

/** The content of the page: a chart for each subject, and a table beside it that says the same. */
export const Figures = ({ all, bound, draw }: PageProps): JSX.Element => (
  <div class="subjects">
    <p>{texts.term()}</p>
    {bound !== undefined && <p class="notice">{texts.bounded(bound)}</p>}
    {(Object.keys(tableTexts) as (keyof AllFigures)[]).map((name) => (
      <section key={name} class="card">
        <h2 id={name}>{tableTexts[name].title()}</h2>
        <p class="subtle">{tableTexts[name].how()}</p>
        {all[name].some(({ count }) => count > 0) ? (
          <div class="drawn">
            <Chart svg={draw(all[name])} />
            <Table name={name} figures={all[name]} />
          </div>
        ) : (
          <p>{texts.nothing()}</p>
        )}
      </section>
    ))}
  </div>
);

/** Hidden from screen readers: the table beside it is better there. The library has made text of all that it shows. */
const Chart = ({ svg }: { readonly svg: string }): JSX.Element => (
  <div class="chart" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
);

interface TableProps {
  readonly name: string;
  readonly figures: readonly Figure[];
}

const Table = ({ name, figures }: TableProps): JSX.Element => (
  <table class="figures" aria-labelledby={name}>
    <thead>
      <tr>
        <th scope="col">{texts.what()}</th>
        <th scope="col">{texts.count()}</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure) => (
        <tr key={figure.name}>
          <th scope="row">{figure.name}</th>
          <td>{figure.count}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
