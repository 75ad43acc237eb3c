import fc from 'fast-check';
import { fileNameOf, partsOf } from '../../../src/channels/directline/multipart.js';

const TYPE = 'multipart/form-data; boundary=b';
const partsIn = (text: string, type = TYPE) =>
  partsOf(Buffer.from(text), type).map(({ bytes, ...part }) => ({
    ...part,
    text: Buffer.from(bytes).toString(),
  }));

test('a form as a browser makes it comes out as it went in', async () => {
  // Browsers write a quote as `%22`, so a name that really holds that cannot be told apart.
  const fileName = fc
    .string({
      unit: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.constantFrom('"', '\\', ';', '\u2028', '\n', "'", 'name="x"'),
      ),
      minLength: 1,
      maxLength: 20,
    })
    .filter((name) => !/%(22|0[ad])/i.test(name));
  const bytes = fc.uint8Array({ maxLength: 60 });
  const noisy = fc
    .array(fc.constantFrom('\r', '\n', '-', '--', '\r\n--', 'x'))
    .map((signs) => Buffer.from(signs.join('')));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fileName, fc.oneof(bytes, noisy)), { maxLength: 10 }),
      async (files) => {
        const form = new FormData();
        for (const [name, content] of files) {
          form.append('file', new Blob([new Uint8Array(content)], { type: 'image/png' }), name);
        }
        const response = new Response(form);
        const type = response.headers.get('content-type') ?? '';

        const parts = partsOf(Buffer.from(await response.arrayBuffer()), type);

        const sent = files.map(([name, content]) => ['file', name, 'image/png', [...content]]);
        const got = parts.map((part) => [part.name, part.fileName, part.type, [...part.bytes]]);
        expect(got).toEqual(sent);
      },
    ),
  );
});

test('a plain text part, a preamble and what comes after the end are read as they should', () => {
  const form =
    'voorwoord\r\n--b\r\nContent-Disposition: form-data; name="activity"\r\n\r\n{}\r\n--b--\r\nnawoord';

  expect(partsIn(form)).toEqual([
    { name: 'activity', fileName: undefined, type: 'application/octet-stream', text: '{}' },
  ]);
});

test('a boundary may stand in quotes', () => {
  const form = '--a b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--a b--';

  expect(partsIn(form, 'multipart/form-data; boundary="a b"')).toMatchObject([{ name: 'x', text: 'y' }]);
});

const head = 'Content-Disposition: form-data; name="file"; filename="a"\r\n';
test.each([
  ['no boundary in the type', '--b--', 'multipart/form-data'],
  ['nothing in it', '', TYPE],
  ['no end', `--b\r\n${head}\r\nx`, TYPE],
  ['an end too early', `--b\r\n${head}\r\nx\r\n--b`, TYPE],
  ['a part without a name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--', TYPE],
  ['a part without an end of its head', `--b\r\n${head}x\r\n--b--`, TYPE],
  ['a head without end', `--b\r\n${'X: y\r\n'.repeat(5000)}${head}\r\nx\r\n--b--`, TYPE],
  [
    'a name without end',
    `--b\r\nContent-Disposition: form-data; name="${'a'.repeat(1e6)}"\r\n\r\nx\r\n--b--`,
    TYPE,
  ],
  ['sixty thousand parts', `${`--b\r\n${head}\r\n\r\n`.repeat(60_000)}--b--`, TYPE],
])('a form with %s is refused, and at once', (_what, form, type) => {
  const begun = performance.now();

  expect(() => partsIn(form, type)).toThrow('BadArgument');
  expect(performance.now() - begun).toBeLessThan(500);
});

test.each([
  ['attachment; filename=lijst.csv', 'lijst.csv'],
  ['attachment; filename="een %22lijst%22.csv"', 'een "lijst".csv'],
  ['attachment; filename="x.csv"; filename*=UTF-8\'\'sch%C3%B3len.csv', 'schólen.csv'],
  ["attachment; filename*=UTF-8''%zz; filename=x.csv", 'x.csv'],
  ['attachment', undefined],
])('in %s the file is called %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
