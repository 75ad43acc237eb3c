import fc from 'fast-check';
import type { Known } from './subject.js';

/** A body with its content type. */
export type Body = readonly [type: string, bytes: Buffer];

const json = (text: string): Body => ['application/json', Buffer.from(text)];

/** Any text, half characters and signs that steer included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    'hallo',
    'Ja',
    'Nee',
    'terug',
    'opnieuw',
    '12AB',
    '123456782',
    'DD-2026-00001',
    '\0',
    '\ud800',
  ),
  fc.string({ maxLength: 8 }).map((text) => text.repeat(500)),
);
const anyJson = fc.jsonValue({ maxDepth: 4, depthSize: 'small' });
/** What a field holds that ought to hold `expected`. */
const mostly = <T>(expected: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: expected, weight: 4 }, { arbitrary: anyJson, weight: 1 });

const attachment = fc.record(
  {
    contentType: mostly(
      fc.constantFrom('text/csv', 'image/png', 'application/vnd.microsoft.card.adaptive', ''),
    ),
    name: mostly(anyText),
    contentUrl: mostly(
      fc.constantFrom('data:text/csv;base64,AAAA', 'http://127.0.0.1:1/x', 'file:///etc/passwd', ''),
    ),
    content: anyJson,
  },
  { requiredKeys: [] },
);

/** What somebody may well say. */
const message = fc.record(
  {
    type: fc.constant('message'),
    text: anyText,
    value: fc.record({ say: anyText, draft: anyText, digest: anyText }),
    from: fc.record({ name: anyText }),
    channelData: fc.record({ clientActivityID: anyText }),
  },
  { requiredKeys: ['type'] },
);

/** An activity, as far from the protocol as it comes. */
const oddActivity = fc.record(
  {
    type: mostly(
      fc.constantFrom(
        'message',
        'event',
        'typing',
        'conversationUpdate',
        'invoke',
        'endOfConversation',
        'trace',
      ),
    ),
    id: mostly(anyText),
    text: mostly(anyText),
    textFormat: mostly(fc.constantFrom('plain', 'markdown', 'xml')),
    locale: mostly(fc.constantFrom('nl-NL', 'xx', '')),
    timestamp: mostly(fc.constantFrom('2026-03-02T09:00:00.000Z', 'gisteren')),
    replyToId: mostly(anyText),
    name: mostly(anyText),
    value: fc.oneof(anyJson, fc.record({ say: mostly(anyText), draft: anyJson, digest: anyJson })),
    from: mostly(fc.record({ id: mostly(anyText), name: mostly(anyText), role: mostly(anyText) })),
    conversation: anyJson,
    recipient: anyJson,
    membersAdded: anyJson,
    entities: anyJson,
    channelData: mostly(fc.record({ clientActivityID: mostly(anyText) })),
    attachments: mostly(fc.array(attachment, { maxLength: 12 })),
  },
  { requiredKeys: [] },
);

/** An activity, near the protocol or far from it. */
export const anyActivity = fc.oneof(message, oddActivity);

/** An activity as it is posted. */
export const activity = anyActivity.map((one) => json(JSON.stringify(one)));

const BOUNDARY = 'grens';
const part = fc
  .record({
    name: fc.constantFrom('activity', 'file', 'x"y', ''),
    file: fc.option(fc.constantFrom('scholen.csv', 'a.xlsx', '../../x', '"', ''), { nil: undefined }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      activity.map(([, bytes]) => bytes),
    ),
  })
  .map(({ name, file, bytes }) =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`),
      Buffer.from(`${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]),
  );
/** A message with files. */
export const multipart = fc
  .array(part, { maxLength: 14 })
  .map((parts) => Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]))
  .map((bytes): Body => [`multipart/form-data; boundary=${BOUNDARY}`, bytes]);

/** Fields of the inbox's forms, filled in as a colleague might, and others. */
export const form = ({ csrf, ticket }: Known): fc.Arbitrary<Body> =>
  fc
    .tuple(
      fc.record(
        {
          revisie: fc.constantFrom('0', '1', '2', '-1', 'x'),
          id: fc.uuid(),
          tekst: anyText,
          status: fc.constantFrom('received', 'in_progress', 'done', 'refused', 'x'),
          school: fc.constantFrom('0', '01AB00', ''),
          alle: fc.constant('ja'),
          reden: anyText,
          aan: fc.constantFrom('', 'jan@digidoor.example', 'x'),
          van: fc.constantFrom(ticket, 'x'),
          wordt: fc.constantFrom('dicht', 'open'),
          bericht: fc.constantFrom(`${ticket}/helpdesk`, 'x'),
          naam: anyText,
        },
        { requiredKeys: ['revisie', 'id'] },
      ),
      fc.array(fc.tuple(anyText, anyText), { maxLength: 2 }),
    )
    .map(([fields, more]) => new URLSearchParams([['csrf', csrf], ...Object.entries(fields), ...more]))
    .map((fields): Body => ['application/x-www-form-urlencoded', Buffer.from(fields.toString())]);

/** A body that may belong to any route, or to none. */
export const body = (known: Known): fc.Arbitrary<Body> =>
  fc.oneof(
    fc.constant<Body>(['', Buffer.alloc(0)]),
    activity,
    fc.json().map(json),
    fc.integer({ min: 1, max: 100_000 }).map((deep) => json('['.repeat(deep))),
    fc.integer({ min: 1, max: 400_000 }).map((size) => json(`"${'x'.repeat(size)}"`)),
    form(known),
    multipart,
    fc.uint8Array({ maxLength: 400 }).map((bytes): Body => ['text/csv', Buffer.from(bytes)]),
  );
