import type { FoundFigures, Judgement, Measured, Strayed, Thanked } from '../../domain/phrasing.js';
import { MEASURED_SETS } from '../../domain/phrasing.js';
import { faultsOf } from '../check/check.js';
import { countWithin } from '../evaluate/figures.js';
import { placing, type Placed } from '../evaluate/look-up.js';
import type { AskedQuestion } from '../evaluate/question.js';
import type { Language } from '../language.js';
import type { Loaded } from '../load.js';
import { looking } from '../match.js';
import type { Slices } from '../slices.js';

/** The articles without a change and with it. */
export interface Change {
  readonly before: Loaded;
  readonly after: Loaded;
}

/** What a change is measured with. */
export interface JudgeDeps {
  readonly language: Language;
  readonly thanked: readonly Thanked[];
}

type Asked = Readonly<Record<keyof Measured, readonly AskedQuestion[]>>;
type Answers = Readonly<Record<keyof Measured, readonly Placed[]>>;

/** How far the right article may be down the list and still be shown. */
const MOST_CHOICES = 3;

/** Checks a change as `npm run kennis` does, and measures it as `npm run kennis:evaluate` does, in steps. */
export function* judging({ before, after }: Change, deps: JudgeDeps): Slices<Judgement> {
  const known = new Set(faultsOf(before));
  const faults = faultsOf(after).filter((fault) => !known.has(fault));
  if (faults.length > 0) return { isGood: false, faults, strayed: [] };
  const asked = askedOf(before, deps.thanked);
  const old = yield* answering(before, asked, deps.language);
  const fresh = yield* answering(after, asked, deps.language);
  const measured = { before: figuresOf(old), after: figuresOf(fresh) };
  const isWorse = MEASURED_SETS.some((set) => isLess(measured.after[set], measured.before[set]));
  return { isGood: !isWorse, faults, measured, strayed: strayedFrom(old, fresh) };
}

/** The questions of which the program knows the article. */
const askedOf = ({ articles }: Loaded, thanked: readonly Thanked[]): Asked => ({
  trials: articles.flatMap(({ article: { id: article }, trials }) =>
    trials.map((question) => ({ question, article })),
  ),
  phrasings: articles.flatMap(({ article: { id: article, title, questions } }) =>
    [title, ...questions].map((question) => ({ question, article })),
  ),
  thanked: thanked
    .filter((each) => articles.some(({ article: { id } }) => id === each.article))
    .map((each) => ({ ...each })),
});

function* answering({ articles }: Loaded, asked: Asked, language: Language): Slices<Answers> {
  const look = yield* looking(
    articles.map(({ article }) => article),
    language,
  );
  return {
    trials: yield* placing(asked.trials, look),
    phrasings: yield* placing(asked.phrasings, look),
    thanked: yield* placing(asked.thanked, look),
  };
}

const figuresOf = (answers: Answers): Measured => ({
  trials: figures(answers.trials),
  phrasings: figures(answers.phrasings),
  thanked: figures(answers.thanked),
});

const figures = (all: readonly Placed[]): FoundFigures => ({
  asked: all.length,
  first: countWithin(all, 1),
  amongThree: countWithin(all, MOST_CHOICES),
});

const isLess = (one: FoundFigures, other: FoundFigures): boolean =>
  one.first < other.first || one.amongThree < other.amongThree;

/** The questions whose article was first and is not any more, or is not even among those that are shown. */
const strayedFrom = (old: Answers, fresh: Answers): readonly Strayed[] =>
  MEASURED_SETS.flatMap((set) =>
    fresh[set].flatMap((placed, nth) => {
      const before = old[set][nth];
      return before !== undefined && isLost(before, placed) ? [strayed(placed, before)] : [];
    }),
  );

const isLost = (before: Placed, after: Placed): boolean =>
  [1, MOST_CHOICES].some((most) => countWithin([after], most) < countWithin([before], most));

function strayed({ asked: { question }, found }: Placed, before: Placed): Strayed {
  const own = before.found.find(({ article }) => article.id === before.asked.article);
  const first = found[0]?.article.title;
  return { question, article: own?.article.title ?? '', ...(first !== undefined && { found: first }) };
}
