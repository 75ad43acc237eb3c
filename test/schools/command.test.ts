import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRegisterFile } from '../../src/store/register-file.js';
import { startProgram } from '../process/program.js';
import { aFolder, cleanUp } from '../store/folder.js';
import { silentLog } from '../support/outside.js';
import { aSchool, duoFile, manySchools, rowOf } from './files.js';
import { openSite } from './site.js';

const COMMANDS = {
  import: path.resolve('dist/schools/main.js'),
  evaluate: path.resolve('dist/schools/evaluate/main.js'),
};
let dir: string;

beforeEach(async () => {
  dir = await aFolder();
});
afterEach(cleanUp);

/** Runs a command to its end, in a folder of its own. */
async function run(command: keyof typeof COMMANDS, ...sources: readonly string[]) {
  const script = COMMANDS[command];
  const program = startProgram({ cwd: dir, script, parameters: [command, ...sources] });
  const { code } = await program.ended;
  return { code, lines: program.output.trimEnd().split('\n'), errors: program.errors.trimEnd() };
}

async function aFile(name: string, text: string): Promise<string> {
  await writeFile(path.join(dir, name), text, 'latin1');
  return name;
}

const registerFile = () => path.join(dir, 'data', 'scholen', 'register.jsonl');

test('files are imported, and each refused row is named', async () => {
  const bad = Array.from({ length: 25 }, () => rowOf(aSchool({ brin: 'FOUT' })));
  const bo = await aFile('bo.csv', duoFile(manySchools(300)) + [...bad, rowOf(aSchool()), ''].join('\r\n'));
  const vo = await aFile('vo.csv', duoFile([aSchool(), aSchool({ brin: '99ZZ' })]));
  const { code, lines, errors } = await run('import', bo, vo);

  expect([code, errors]).toEqual([0, '']);
  expect(lines).toEqual([
    'bo.csv: 301 rijen overgenomen, 25 rijen geweigerd:',
    ...Array.from(
      { length: 20 },
      (_, index) => `- regel ${index + 302}: de BRIN is niet twee cijfers en twee letters`,
    ),
    '- en nog 5 rijen',
    'vo.csv: 2 rijen overgenomen.',
    'Het register heeft nu 302 scholen.',
  ]);
  expect((await readFile(registerFile(), 'utf8')).split('\n')).toHaveLength(304);
});

test('an import that is refused says why, ends with 1, and leaves the register', async () => {
  await run('import', await aFile('bo.csv', duoFile(manySchools(3))));
  const before = await readFile(registerFile(), 'utf8');
  const { code, errors } = await run('import', 'bo.csv', await aFile('fout.csv', '<html>Storing</html>'));

  expect(code).toBe(1);
  expect(errors).toBe(
    'fout.csv: Dit is een webpagina en geen lijst met scholen. Download het bestand opnieuw bij DUO. ' +
      'Het register is niet gewijzigd.',
  );
  expect(await readFile(registerFile(), 'utf8')).toBe(before);
});

test('a file on the web is imported, and its schools that are gone are told', async () => {
  await run('import', await aFile('bo.csv', duoFile(manySchools(20))));
  const site = await openSite((_, res) => res.end(duoFile(manySchools(19))));
  const { code, lines } = await run('import', `${site.url}/bo.csv`);
  await site.close();

  expect(code).toBe(0);
  expect(lines.slice(1)).toEqual([
    'Gesloten sinds de vorige keer: 1 school.',
    'Het register heeft nu 19 scholen.',
  ]);
});

test('an import while another runs, in another process, is refused', async () => {
  const bo = await aFile('bo.csv', duoFile(manySchools(3)));
  const store = openRegisterFile({
    dir: path.join(dir, 'data'),
    clock: { now: () => new Date() },
    log: silentLog,
  });
  let second: Awaited<ReturnType<typeof run>> | undefined;
  await store.replace(async () => {
    second = await run('import', bo);
    return { version: 1, importedAt: new Date().toISOString(), schools: [aSchool()] };
  });

  expect(second?.code).toBe(1);
  expect(second?.errors).toBe(
    'De scholen worden op dit moment al ingelezen. Wacht tot dat klaar is en probeer het daarna opnieuw.',
  );
  expect((await store.load())?.schools).toEqual([aSchool()]);
});

test('without a file the command says how it is used', async () => {
  expect(await run('import')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('npm run scholen:import'),
  });
  expect(await run('evaluate')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('scholen:evaluate'),
  });
});

test('the evaluation prints how many schools are found', async () => {
  const { code, lines } = await run('evaluate', await aFile('bo.csv', duoFile(manySchools(40))));

  expect(code).toBe(0);
  expect(lines[0]).toBe('4 van 40 scholen gezocht: elke tiende.');
  expect(lines.join('\n')).toMatch(/Vooraan: \d+,\d %/);
});

test('the evaluation of a file that is none says so', async () => {
  const { code, errors } = await run('evaluate', await aFile('bo.csv', 'niets'));

  expect([code, errors]).toEqual([1, 'bo.csv is niet te lezen als lijst met scholen.']);
});
