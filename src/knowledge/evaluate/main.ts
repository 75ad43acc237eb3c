import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createLexicon } from '../dutch/lexicon.js';
import { readWordList } from '../word-list.js';
import { withBands } from './bands-file.js';
import { evaluate } from './evaluate.js';
import { readOptions } from './options.js';
import { evaluateTexts as texts } from './texts.js';

/** The command as a process: exits with 1 when it could not measure. */
async function run(): Promise<boolean> {
  const options = readOptions(process.argv.slice(3));
  if (options === undefined) {
    console.error(texts.usage());
    return false;
  }
  // The bundle is one folder below the program's.
  const lexicon = createLexicon(await readWordList(fileURLToPath(new URL('../../..', import.meta.url))));
  const { lines, report } = await evaluate(options, { lexicon, now: () => performance.now() });
  for (const line of lines) console.log(line);
  if (report === undefined) return false;
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.save !== undefined) {
    await writeFile(options.save, withBands(await readFile(options.save, 'utf8'), report.bands));
    console.log(texts.saved(options.save));
  }
  return true;
}

process.exitCode = (await run()) ? 0 : 1;
