import type { z } from 'zod';
import { ARTICLE_STEPS } from '../domain/article.js';
import type { Problem } from './problem.js';
import { texts } from './texts.js';

/** Says what the schema found in the words of an editor, one problem for each key or item. */
export const complaints = (file: string, error: z.ZodError): Problem[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ file, field: key, message: texts.unknownField(key) }))
      : [{ file, field: fieldOf(issue.path), message: sentence(issue) }],
  );

/** `vragen, regel 2` for the second question. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `regel ${step + 1}` : String(step))).join(', ');

type Issue = z.core.$ZodIssue;

/** The sentence of each kind of issue that `FrontMatter` can have. */
const SENTENCES: { readonly [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string } = {
  invalid_type: (issue) => wrongType(issue),
  too_small: ({ origin, minimum }) =>
    origin === 'array' ? texts.tooFew(Number(minimum)) : texts.tooShort(Number(minimum)),
  too_big: ({ origin, maximum }) =>
    origin === 'array' ? texts.tooMany(Number(maximum)) : texts.tooLong(Number(maximum)),
  invalid_format: ({ format }) => (FORMATS[format] ?? texts.wrongId)(),
  invalid_value: () => texts.wrongStep(ARTICLE_STEPS.join(', ')),
};

function sentence(issue: Issue): string {
  const say = SENTENCES[issue.code] as ((issue: Issue) => string) | undefined;
  return say === undefined ? texts.wrongValue() : say(issue);
}

function wrongType(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.input === undefined) return texts.missing();
  return issue.expected === 'array' ? texts.notList() : texts.notText();
}

const FORMATS: Readonly<Record<string, () => string>> = { url: texts.wrongLink, date: texts.wrongDate };
