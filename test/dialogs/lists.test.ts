import type { SentFile } from '../../src/domain/school-list.js';
import { createReadSchoolFile } from '../../src/schools/file/read-school-file.js';
import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';
import { silentLog } from '../support/outside.js';
import { registerOfTests } from '../support/register.js';

let stage: Stage;
let user: User;
const readSchoolFile = createReadSchoolFile({ root: process.cwd(), log: silentLog });
beforeEach(async () => {
  stage = await openStage({ schools: await registerOfTests(), readSchoolFile });
  user = stage.user();
  await user.opens();
});
afterEach(() => stage.close());

const schools = async () => (await stage.store.conversations.get(user.key))?.draft.schools ?? [];
/** Codes that no register has, in rising order. */
const codes = (count: number) =>
  Array.from({ length: count }, (_, index) => `31ZZ${String(index).padStart(2, '0')}`);

/** A message with files, as a channel hands it over. */
const sendsFiles = (files: readonly SentFile[], fetchFiles = () => Promise.resolve(files)) =>
  user.sends(
    {
      type: 'message',
      attachments: files.map(({ name }) => ({
        contentType: 'text/csv',
        name,
        contentUrl: 'https://x.example/1',
      })),
    },
    { files: fetchFiles },
  );
const sendsFile = (file: SentFile) => sendsFiles([file]);
const aFile = (text: string) => ({ name: 'scholen.csv', bytes: Buffer.from(text) });

test('of 61 schools the last one is named, and not lost without a word', async () => {
  const said = await user.says(codes(61).join('\n'));

  expect(await schools()).toHaveLength(60);
  expect(said.join('\n')).toContain('In een ticket passen 60 scholen.');
  expect(said.join('\n')).toContain('31ZZ');
});

test('a list in which every row is wrong is taken, and says so', async () => {
  const said = await user.says('School\tBRIN\nDe Ark\t5AB0\nHet Kompas\t12A00\nSint Piet\tonbekend');

  expect(said[0]).toBe('Ik heb 3 scholen overgenomen.');
  expect((await schools()).map(({ name, brin }) => [name, brin])).toEqual([
    ['De Ark', undefined],
    ['Het Kompas', undefined],
    ['Sint Piet', undefined],
  ]);
});

test('one school in two spellings is one school', async () => {
  await user.says('obs De Regenboog 05AB00\nRegenboog Almere, 05ab-00\nSint Jan 07XT00');

  expect((await schools()).map(({ brin, vestiging }) => `${String(brin)}${String(vestiging)}`)).toEqual([
    '05AB00',
    '07XT00',
  ]);
});

test('a BSN in a pasted list is taken out before anything is kept', async () => {
  const said = await user.says('obs De Regenboog 05AB00 111222333\nSint Jan 07XT00');

  expect(said.join(' ')).toContain('Ik zag een nummer dat op een BSN lijkt.');
  expect(JSON.stringify(await stage.store.conversations.log(user.key, 0, 100))).not.toContain('111222333');
  expect(JSON.stringify(await schools())).not.toContain('111222333');
});

test('a file gives its schools, and the register says what it knows of them', async () => {
  const bytes = Buffer.from('Naam;BRIN;Vestiging\nDe Regenboog;05AB;00\n;07XT;00\n;99ZZ;00\n');

  await sendsFile({ name: 'scholen.csv', bytes });

  expect(await schools()).toMatchObject([
    { name: 'De Regenboog', place: 'Almere', verdict: 'known' },
    { name: 'Sint Jan', place: 'Urk', verdict: 'known' },
    { brin: '99ZZ', vestiging: '00' },
  ]);
});

test.each([
  ['empty', '', 'Dit bestand is leeg.'],
  ['a page', '<!doctype html><html><body>404</body></html>', 'Dit bestand is geen tabel.'],
  ['a list without schools', 'Naam;Leeftijd\nAnna;43\nJan;51\n', 'Ik vind in dit bestand geen scholen.'],
])(
  'a file that is %s is refused with what to do, and the open question comes back',
  async (_, text, said) => {
    const [why = '', question] = await sendsFile({ name: 'scholen.csv', bytes: Buffer.from(text) });

    expect(why).toContain(said);
    expect(question).toContain('overeenkomst');
  },
);

test('of several files the first with schools is taken, and those after it are not read', async () => {
  const read: string[] = [];
  await stage.restart({
    readSchoolFile: (file) => (read.push(Buffer.from(file.bytes).toString()), readSchoolFile(file)),
  });

  await sendsFiles(['Naam;Leeftijd', '05AB00', '07XT00'].map(aFile));

  expect((await schools()).map(({ brin }) => brin)).toEqual(['05AB']);
  expect(read).toEqual(['Naam;Leeftijd', '05AB00']);
});

test('after a file that takes too much no other is read', async () => {
  let read = 0;
  await stage.restart({
    readSchoolFile: () => ((read += 1), Promise.resolve({ kind: 'refused', why: 'too_heavy' })),
  });

  const [why] = await sendsFiles([aFile('a'), aFile('b')]);

  expect(why).toBe(
    'Dit bestand is te zwaar om te lezen. Zet alleen je scholen in een nieuw bestand en stuur dat.',
  );
  expect(read).toBe(1);
});

test('more files in one message than anybody needs are refused without fetching one', async () => {
  let fetched = 0;
  const many = Array.from({ length: 6 }, () => aFile('05AB00'));

  const [why] = await sendsFiles(many, () => ((fetched += 1), Promise.resolve(many)));

  expect(why).toBe('Dat zijn te veel bestanden tegelijk. Stuur één bestand met al je scholen.');
  expect(fetched).toBe(0);
  expect(await schools()).toEqual([]);
});

test('on a channel that cannot hand over files the user is told to paste', async () => {
  const [said] = await user.sends({
    type: 'message',
    attachments: [{ contentType: 'text/csv', name: 'a.csv', contentUrl: 'https://x.example/1' }],
  });

  expect(said).toBe('Bestanden kan ik hier niet openen. Kopieer de rijen en plak ze in een bericht.');
});

test('formula text in a list stays text', async () => {
  await user.says('School\tBRIN\n=cmd|calc\t05AB00\n@SUM(A1)\t07XT00');

  expect((await schools()).map(({ name }) => name)).toEqual(['=cmd|calc', '@SUM(A1)']);
});
