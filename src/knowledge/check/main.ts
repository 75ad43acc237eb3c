import { check } from './check.js';
import { checkTexts } from './texts.js';

const [, , , folder = 'knowledge'] = process.argv;
const { isGood, lines } = await check(folder, new Date()).catch(() => ({
  isGood: false,
  lines: [checkTexts.noFolder(folder)],
}));
for (const line of lines) console.log(line);
process.exitCode = isGood ? 0 : 1;
