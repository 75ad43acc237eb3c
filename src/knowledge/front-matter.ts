import { parse, YAMLParseError } from 'yaml';

/** What stands between the `---` lines of a file, and what stands below them. */
export interface Split {
  readonly head: string;
  readonly body: string;
}

/** Undefined when the file does not begin with front matter. */
export function splitFrontMatter(text: string): Split | undefined {
  const [, head, body] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  return head === undefined ? undefined : { head, body: (body ?? '').trim() };
}

/** What a piece of YAML says, or the line that is wrong. */
export type Yaml = { readonly value: unknown } | { readonly wrongLine: number };

/** Reads YAML in which everything is text, lists and keys: `2026-11-23` is no date and `0123` no number. Nothing is run. */
export function readYaml(head: string): Yaml {
  try {
    // An alias can make a short file endless; an article needs none.
    return { value: parse(head, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' }) as unknown };
  } catch (error) {
    return { wrongLine: error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1 };
  }
}
