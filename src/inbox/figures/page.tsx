import type { JSX } from 'preact';
import type { Figure } from './count.js';
import { figureTexts as texts, tableTexts } from './texts.js';

/** All figures. */
export type AllFigures = Readonly<Record<keyof typeof tableTexts, readonly Figure[]>>;

interface PageProps {
  readonly all: AllFigures;
  /** How many questions and tickets are counted at most, when there are more. */
  readonly bound: number | undefined;
}

/** The content of the page: a table each, with a bar per line that prints. */
export const Figures = ({ all, bound }: PageProps): JSX.Element => (
  <>
    <p>{texts.term()}</p>
    {bound !== undefined && <p class="notice">{texts.bounded(bound)}</p>}
    {(Object.keys(tableTexts) as (keyof AllFigures)[]).map((name) => (
      <section key={name} class="card">
        <h2 id={name}>{tableTexts[name].title()}</h2>
        <p class="subtle">{tableTexts[name].how()}</p>
        {all[name].some(({ count }) => count > 0) ? (
          <Table name={name} figures={all[name]} />
        ) : (
          <p>{texts.nothing()}</p>
        )}
      </section>
    ))}
  </>
);

interface TableProps {
  readonly name: string;
  readonly figures: readonly Figure[];
}

function Table({ name, figures }: TableProps): JSX.Element {
  const most = Math.max(...figures.map(({ count }) => count));
  return (
    <table class="figures" aria-labelledby={name}>
      <thead>
        <tr>
          <th scope="col">{texts.what()}</th>
          <th scope="col">{texts.count()}</th>
          <th scope="col" class="bar-of" aria-hidden="true">
            {texts.bar()}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.name}>
            <th scope="row">{figure.name}</th>
            <td>{figure.count}</td>
            <td class="bar-of" aria-hidden="true">
              <Bar share={figure.count / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WIDTH = 200;
const HEIGHT = 12;

/** Drawn, as browsers leave backgrounds out when they print. The number beside it says the same. */
const Bar = ({ share }: { readonly share: number }): JSX.Element => (
  <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} focusable="false">
    <rect width={Math.round(share * WIDTH)} height={HEIGHT} fill="currentColor" />
  </svg>
);
