import { z } from 'zod';

/** One line of a question file: what is asked, and the article that answers it; null when none does. */
export const AskedQuestion = z.looseObject({
  question: z.string(),
  article: z.string().nullable(),
  /** Which part of a set it belongs to, such as `tune` and `final`. */
  set: z.string().optional(),
  /** Where in the journey it is asked. */
  step: z.string().optional(),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/** What a question file holds, or the number of the first line that is wrong. */
export type Questions = { readonly questions: readonly AskedQuestion[] } | { readonly wrongLine: number };

/** Reads JSON, one question a line. */
export function readQuestions(text: string): Questions {
  const questions: AskedQuestion[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const question = readLine(line);
    if (question === undefined) return { wrongLine: at + 1 };
    questions.push(question);
  }
  return { questions };
}

function readLine(line: string): AskedQuestion | undefined {
  try {
    return AskedQuestion.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
