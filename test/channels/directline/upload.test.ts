import { randomUUID } from 'node:crypto';
import type { Answer, Body, DirectLineStage, Visitor } from '../../support/direct-line.js';
import { openDirectLineStage, refusal } from '../../support/direct-line.js';

const MB = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

let stage: DirectLineStage;
let visitor: Visitor;
beforeEach(async () => {
  stage = await openDirectLineStage();
  visitor = await stage.visitor();
});
afterEach(() => stage.close());

async function upload(body: FormData | string | Uint8Array<ArrayBuffer>, headers = {}): Promise<Answer> {
  const response = await fetch(
    `${stage.domain}/conversations/${visitor.conversationId}/upload?userId=iemand`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${visitor.token}`, ...headers },
      body,
    },
  );
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

function aForm(
  files: readonly (readonly [name: string, text: string, type?: string])[],
  activity?: object,
): FormData {
  const form = new FormData();
  if (activity) {
    form.append(
      'activity',
      new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
    );
  }
  for (const [name, text, type = 'text/plain'] of files)
    form.append('file', new Blob([text], { type }), name);
  return form;
}

const attachments = async () => (await stage.read(visitor)).body.activities[0]?.attachments ?? [];

async function download(): Promise<readonly [string, string][]> {
  const files = (await attachments()).map(async ({ name, contentUrl }): Promise<[string, string]> => {
    return [name, await (await fetch(contentUrl)).text()];
  });
  return Promise.all(files);
}

test('files that come in another order are told apart by their names', async () => {
  const activity = {
    type: 'message',
    text: 'kijk',
    channelData: { clientActivityID: 'c1', attachmentSizes: [3, 4] },
    attachments: [
      { contentType: 'text/plain', name: 'een.txt', thumbnailUrl: 'data:image/jpeg;base64,AAAA' },
      { contentType: 'text/plain', name: 'twee.txt' },
    ],
  };

  const { status, body } = await upload(
    aForm(
      [
        ['twee.txt', 'twee'],
        ['een.txt', 'een'],
      ],
      activity,
    ),
  );

  expect(status).toBe(200);
  expect(await download()).toEqual([
    ['een.txt', 'een'],
    ['twee.txt', 'twee'],
  ]);
  expect((await stage.read(visitor)).body.activities[0]).toMatchObject({
    id: body.id,
    text: 'kijk',
    from: { role: 'user' },
    channelData: activity.channelData,
  });
  expect(JSON.stringify(await attachments())).not.toContain('thumbnail');
});

test('files without a message are a message of their own', async () => {
  expect((await upload(aForm([['a.txt', 'aap']]))).status).toBe(200);

  expect(await download()).toEqual([['a.txt', 'aap']]);
  expect(stage.turns).toHaveLength(1);
});

test('one file may come as it is', async () => {
  const { status } = await upload('aap', {
    'content-type': 'text/csv',
    'content-disposition': `attachment; filename="x.csv"; filename*=UTF-8''sch%C3%B3len.csv`,
  });

  expect(status).toBe(200);
  expect(await attachments()).toMatchObject([{ name: 'schólen.csv', contentType: 'text/csv' }]);
  expect(await download()).toEqual([['schólen.csv', 'aap']]);
});

test('two files of the same name both arrive', async () => {
  const activity = {
    type: 'message',
    attachments: [
      { contentType: 'text/plain', name: 'a' },
      { contentType: 'text/plain', name: 'a' },
    ],
  };

  await upload(
    aForm(
      [
        ['a', 'een'],
        ['a', 'twee'],
      ],
      activity,
    ),
  );

  expect(await download()).toEqual([
    ['a', 'een'],
    ['a', 'twee'],
  ]);
});

test('a file is shown by a clean name', async () => {
  await upload(aForm([['../../map/sch\u202Eool\n.txt', 'aap']]));

  expect(await attachments()).toMatchObject([{ name: 'sch ool .txt' }]);
});

test('four megabytes fit, one byte more does not', async () => {
  expect(
    (
      await upload(
        aForm([
          ['a', 'x'.repeat(4 * MB - 10)],
          ['b', 'x'.repeat(10)],
        ]),
      )
    ).status,
  ).toBe(200);
  expect(
    refusal(
      await upload(
        aForm([
          ['a', 'x'.repeat(4 * MB - 10)],
          ['b', 'x'.repeat(11)],
        ]),
      ),
    ),
  ).toEqual([413, 'MessageSizeTooBig']);
  expect(refusal(await upload(new Uint8Array(4 * MB + 1), { 'content-type': 'image/png' }))).toEqual([
    413,
    'MessageSizeTooBig',
  ]);
});

test('a body far over the limit is refused while it arrives', async () => {
  expect(refusal(await upload(new Uint8Array(12 * MB), { 'content-type': 'image/png' }))).toEqual([
    413,
    'MessageSizeTooBig',
  ]);
  expect(stage.turns).toEqual([]);
});

test.each([
  ['a form that is none', () => upload('aap', { 'content-type': 'multipart/form-data; boundary=x' }), 400],
  ['a form without a boundary', () => upload('aap', { 'content-type': 'multipart/form-data' }), 400],
  ['a form without files', () => upload(aForm([], { type: 'message' })), 400],
  ['an empty file', () => upload(aForm([['leeg', '']])), 400],
  [
    'eleven files',
    () => upload(aForm(Array.from({ length: 11 }, (_, index) => [`${index}`, 'a'] as const))),
    400,
  ],
  ['a message that is no message', () => upload(aForm([['a', 'a']], { type: 'event' })), 400],
  ['a message without a type', () => upload(aForm([['a', 'a']], { text: 'a' })), 400],
  ['a packed body', () => upload('aap', { 'content-type': 'text/plain', 'content-encoding': 'gzip' }), 415],
  [
    'a message too large',
    () => upload(aForm([['a', 'a']], { type: 'message', text: 'a'.repeat(300_000) })),
    413,
  ],
])('%s is refused', async (_what, send, status) => {
  expect((await send()).status).toBe(status);
  expect(stage.turns).toEqual([]);
});

test('a picture is shown in the page, anything else is offered for download and can do nothing there', async () => {
  await upload(
    aForm([
      ['a.png', 'x', 'image/png'],
      ['b.html', '<script>', 'text/html'],
      ['c.svg', '<svg>', 'image/svg+xml'],
    ]),
  );

  const shown = await Promise.all(
    (await attachments()).map(async ({ contentUrl }) => {
      const { headers } = await fetch(contentUrl);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      return [headers.get('content-type'), headers.get('content-disposition')];
    }),
  );

  expect(shown).toEqual([
    ['image/png', "inline; filename*=UTF-8''a.png"],
    ['application/octet-stream', "attachment; filename*=UTF-8''b.html"],
    ['application/octet-stream', "attachment; filename*=UTF-8''c.svg"],
  ]);
});

test('a file is there for a day, also after a restart, and then no more', async () => {
  await upload(aForm([['a.txt', 'aap']]));
  const [file] = await attachments();
  await stage.restart();
  stage.clock.advance(DAY_MS - 1);
  expect((await fetch(file!.contentUrl)).status).toBe(200);

  stage.clock.advance(1);

  expect((await fetch(file!.contentUrl)).status).toBe(404);
});

test.each([`1772528400000-${randomUUID()}`, '..%2f..%2fdata', 'data', '%00'])(
  'the made-up address of a file %s finds nothing',
  async (id) => {
    expect((await fetch(`${stage.domain}/files/${id}`)).status).toBe(404);
  },
);
