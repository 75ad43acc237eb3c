import { parseArgs } from 'node:util';

/** What the command was asked to do. */
export interface EvaluateOptions {
  readonly articles: string;
  readonly questions: readonly string[];
  /** Only questions of this set. */
  readonly set?: string;
  readonly json?: string;
  /** Derive the bands from these questions. */
  readonly calibrate: boolean;
  /** Share of the unanswerable questions that calibrated bands may answer. */
  readonly mostFalse: number;
  /** Write the derived bands to this file. */
  readonly save?: string;
}

const MOST_FALSE = '0.03';

/** Reads the words behind the command; undefined when they are not understood. */
export function readOptions(words: readonly string[]): EvaluateOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        articles: { type: 'string' },
        questions: { type: 'string', multiple: true },
        set: { type: 'string' },
        json: { type: 'string' },
        calibrate: { type: 'boolean', default: false },
        'most-false': { type: 'string', default: MOST_FALSE },
        save: { type: 'string' },
      },
    });
    const { articles, questions, 'most-false': mostFalse, ...others } = values;
    const share = Number(mostFalse);
    if (articles === undefined || questions === undefined || !(share >= 0 && share <= 1)) return undefined;
    return { articles, questions, mostFalse: share, ...others };
  } catch {
    return undefined;
  }
}
