import type { ComponentChildren, JSX } from 'preact';
import type { FoundFigures, Judgement, MeasuredSet, Strayed } from '../../domain/phrasing.js';
import { MEASURED_SETS } from '../../domain/phrasing.js';
import { judgementTexts as texts, measuredTexts } from './texts.js';

interface JudgementCardProps {
  readonly judgement: Judgement;
  /** What else there is to unfold. */
  readonly children: ComponentChildren;
}

/** What the check and the measurement say of a change: one verdict, what would go wrong, and the figures for who unfolds them. */
export const JudgementCard = ({ judgement, children }: JudgementCardProps): JSX.Element => (
  <section class="card">
    <h2>{texts.title()}</h2>
    <Verdict judgement={judgement} />
    {judgement.strayed.length > 0 && (
      <>
        <p>{texts.strayed()}</p>
        <ul>
          {judgement.strayed.map((strayed) => (
            <li key={strayed.question}>{sentenceOf(strayed)}</li>
          ))}
        </ul>
      </>
    )}
    {judgement.measured && (
      <details>
        <summary>{texts.figures()}</summary>
        <Figures measured={judgement.measured} />
      </details>
    )}
    {children}
  </section>
);

function Verdict({ judgement: { faults, isGood } }: Pick<JudgementCardProps, 'judgement'>): JSX.Element {
  if (isGood) return <p class="verdict">{texts.good()}</p>;
  if (faults.length === 0)
    return (
      <p>
        <strong class="worse">{texts.worse()}</strong> {texts.worseHow()}
      </p>
    );
  return (
    <>
      <p>
        <strong class="worse">{texts.faults(faults.length)}</strong>
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <p>{texts.unmeasured()}</p>
    </>
  );
}

type MeasuredBoth = NonNullable<Judgement['measured']>;

const Figures = ({ measured }: { readonly measured: MeasuredBoth }): JSX.Element => (
  <table class="figures measured">
    <thead>
      <tr>
        <th scope="col">{texts.set()}</th>
        <th scope="col">{texts.now()}</th>
        <th scope="col">{texts.then()}</th>
      </tr>
    </thead>
    <tbody>
      {rowsOf(measured).map(({ set, rank }) => (
        <Row key={set + rank} name={measuredTexts[set][rank]()} {...pairOf(measured, set, rank)} />
      ))}
    </tbody>
  </table>
);

type Rank = 'first' | 'amongThree';

const rowsOf = ({ before }: MeasuredBoth): readonly { set: MeasuredSet; rank: Rank }[] =>
  MEASURED_SETS.filter((set) => before[set].asked > 0).flatMap((set) => [
    { set, rank: 'first' as const },
    { set, rank: 'amongThree' as const },
  ]);

const pairOf = ({ before, after }: MeasuredBoth, set: MeasuredSet, rank: Rank) => ({
  ...{ before: before[set], after: after[set], rank },
});

interface RowProps {
  readonly name: string;
  readonly before: FoundFigures;
  readonly after: FoundFigures;
  readonly rank: Rank;
}

const Row = ({ name, before, after, rank }: RowProps): JSX.Element => (
  <tr>
    <th scope="row">{name}</th>
    <td>{texts.of(before[rank], before.asked)}</td>
    <td>
      {texts.of(after[rank], after.asked)}
      {after[rank] < before[rank] && <span class="worse"> {texts.less()}</span>}
    </td>
  </tr>
);

const sentenceOf = ({ question, article, found }: Strayed): string =>
  found === undefined ? texts.strayedAway(question, article) : texts.strayedTo(question, article, found);
