import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Rule {
  /** Other parts it may import from. */
  readonly parts: readonly string[];
  /** Packages it may import, beside Node's own. */
  readonly packages: readonly string[];
}

/** Who may import whom. A room knows the domain and what is handed to it; only `app.ts` knows everyone. */
const RULES: Readonly<Record<string, Rule>> = {
  'src/domain': { parts: [], packages: ['zod'] },
  'src/understanding': { parts: ['src/domain'], packages: ['zod'] },
  'src/store': {
    parts: ['src/domain'],
    packages: ['cli-progress', 'lowdb', 'pg', 'rate-limiter-flexible', 'zod'],
  },
  'src/knowledge': {
    parts: ['src/domain'],
    packages: ['fuse.js', 'yaml', 'zod'],
  },
  'src/schools': {
    parts: ['src/domain', 'src/understanding'],
    packages: ['csv-parse/sync', 'read-excel-file/universal', 'yauzl'],
  },
  'src/tickets': { parts: ['src/domain'], packages: ['nodemailer', 'zod'] },
  'src/http': { parts: ['src/domain'], packages: ['restify', 'helmet', 'zod'] },
  'src/metrics': { parts: ['src/domain'], packages: ['prom-client'] },
  'src/inbox': {
    parts: ['src/domain', 'src/http'],
    packages: [
      'echarts/charts',
      'echarts/components',
      'echarts/core',
      'echarts/renderers',
      'jose',
      'openid-client',
      'preact',
      'preact-render-to-string',
      'restify',
      'write-excel-file/node',
      'zod',
    ],
  },
  'src/channels': {
    parts: ['src/domain', 'src/http'],
    packages: ['botbuilder', 'jose', 'restify', 'ws', 'zod'],
  },
  'src/bot': { parts: ['src/domain'], packages: ['botbuilder', 'zod'] },
  dialogs: { parts: ['src/domain'], packages: ['botbuilder', 'botbuilder-dialogs', 'zod'] },
};
/** The composition root, the process and the settings know every part. */
const ROOT_FILES = [
  'src/app.ts',
  'src/articles.ts',
  'src/open-bot.ts',
  'src/open-inbox.ts',
  'src/config.ts',
  'src/config.texts.ts',
  'src/main.ts',
  'src/main.texts.ts',
  'src/process.ts',
  'src/register.ts',
  'src/retention.ts',
  'src/start.js',
  'src/channels/terminal/main.ts',
  'src/inbox/link/main.ts',
  'src/schools/main.ts',
  'src/store/commands/main.ts',
];

const sources = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => /\.(tsx?|js)$/.test(file) && !ROOT_FILES.includes(file)),
);

const importsOf = (file: string) =>
  ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
const resolved = (file: string, name: string) => path.posix.join(path.posix.dirname(file), name);
const partOf = (file: string) => Object.keys(RULES).find((part) => file.startsWith(`${part}/`));

/** What `file` imports although its part may not, each as a readable complaint. */
function trespasses(file: string): string[] {
  const part = partOf(file);
  const rule = part === undefined ? undefined : RULES[part];
  if (part === undefined || rule === undefined) return [`${file} stands in no known part: add its rule here`];
  return importsOf(file)
    .filter((name) => !name.startsWith('node:'))
    .filter((name) => {
      if (!name.startsWith('.')) return !rule.packages.includes(name);
      const other = partOf(resolved(file, name));
      return other !== part && !(other !== undefined && rule.parts.includes(other));
    })
    .map(
      (name) => `${file} may not import ${name}: hand it in from src/app.ts, or put its type in src/domain`,
    );
}

test('the scan finds the parts it guards', () => {
  expect(sources).toContain('src/domain/ticket.ts');
  expect(importsOf('src/domain/ticket.ts')).toContain('zod');
});

test.each(sources)('%s imports only what its part may', (file) => {
  expect(trespasses(file)).toEqual([]);
});

test.each(Object.entries(RULES))('what %s may import, some file of it imports', (part, rule) => {
  const used = new Set(
    sources
      .filter((file) => partOf(file) === part)
      .flatMap((file) =>
        importsOf(file).map((name) => (name.startsWith('.') ? partOf(resolved(file, name)) : name)),
      ),
  );

  expect([...rule.parts, ...rule.packages].filter((name) => !used.has(name))).toEqual([]);
});

test('no file imports itself through others', () => {
  const graph = new Map(
    sources.map((file) => [
      file,
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolved(file, name).replace(/\.js$/, ''))
        .flatMap((name) =>
          ['.ts', '.tsx', '.js'].map((end) => name + end).filter((file) => sources.includes(file)),
        ),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);

  expect(cycles).toEqual([]);
});
