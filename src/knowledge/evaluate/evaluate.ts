import { readFile } from 'node:fs/promises';
import { BANDS } from '../bands.js';
import type { Lexicon } from '../dutch/lexicon.js';
import { createLanguage } from '../language.js';
import { createLook } from '../match.js';
import { calibrate } from './calibrate.js';
import { lookUpAll } from './look-up.js';
import type { EvaluateOptions } from './options.js';
import { linesOf } from './print.js';
import { readQuestions, type AskedQuestion } from './question.js';
import { readAny } from './read-any.js';
import { report, type Report } from './report.js';
import { evaluateTexts as texts } from './texts.js';

/** What an evaluation needs from the process. */
export interface EvaluateDeps {
  readonly lexicon: Lexicon;
  /** Milliseconds that only rise. */
  readonly now: () => number;
}

/** What came of it, for a person and for a program; without a report the lines say why. */
export interface Evaluated {
  readonly lines: readonly string[];
  readonly report?: Report;
}

/** Measures the matcher on any set of articles and questions. */
export async function evaluate(options: EvaluateOptions, { lexicon, now }: EvaluateDeps): Promise<Evaluated> {
  const read = await readAll(options);
  if ('wrong' in read) return { lines: read.wrong };
  const { articles, synonyms, questions } = read;
  const look = createLook(articles, createLanguage(lexicon, synonyms));
  const all = lookUpAll(questions, look, now);
  const judged = options.calibrate ? calibrate(all, options.mostFalse) : { bands: BANDS };
  const made = report(all, judged);
  return { report: made, lines: linesOf(made, articles.length) };
}

async function readAll({ articles: folder, questions: files, set }: EvaluateOptions) {
  const measured = await readAny(folder).catch(() => undefined);
  if (measured === undefined) return { wrong: [texts.unreadable(folder)] };
  const questions: AskedQuestion[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return { wrong: [texts.unreadable(file)] };
    const read = readQuestions(text);
    if ('wrongLine' in read) return { wrong: [texts.wrongLine(file, read.wrongLine)] };
    questions.push(...read.questions.filter((each) => set === undefined || each.set === set));
  }
  const ids = new Set(measured.articles.map(({ id }) => id));
  const unknown = new Set(
    questions.flatMap(({ article }) => (article === null || ids.has(article) ? [] : [article])),
  );
  if (unknown.size > 0) return { wrong: [...unknown].map((id) => texts.unknownArticle(id)) };
  return { ...measured, questions };
}
