import fc from 'fast-check';
import type { ArchiveRecord, RecordOf } from '../../../src/domain/archive.js';
import { ARCHIVE_KINDS } from '../../../src/domain/archive.js';
import { endConversation } from '../../../src/domain/conversation.js';
import type { QuestionRecord } from '../../../src/domain/question-record.js';
import { ticketNumber } from '../../../src/domain/ticket.js';
import { inOrderAsked } from '../../../src/store/archive/questions.js';
import { inArchiveOrder } from '../../../src/store/archive/tally.js';
import { conversationId } from '../../../src/store/postgres/rows.js';
import { NINE, aConversation, aDelivery, aTicket, anActivity } from '../../support/builders.js';
import { manySchools } from '../../schools/files.js';

/** Texts that some store, file or protocol cannot hold as they are. */
const HOSTILE = [
  '',
  '\0',
  '\ud800',
  '\udc00x',
  'a\u2028b\u2029c\r\n',
  '\\u0000',
  '🏫'.repeat(2000),
  '"\'`$1;--',
];
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...HOSTILE));
const time = fc
  .integer({ min: 0, max: 86_400_000 })
  .map((ms) => new Date(Date.parse(NINE) + ms).toISOString());
const uuid = fc.uuid();

const question: fc.Arbitrary<QuestionRecord> = fc.record({
  version: fc.constant(1 as const),
  id: uuid,
  at: time,
  text: text.map((words) => words.slice(0, 2000)),
  outcome: fc.constantFrom('answered', 'unknown'),
  step: text,
  channel: fc.constant('directline'),
});

const conversation = fc
  .record({
    key: text,
    lastAt: time,
    name: text,
    said: fc.array(fc.record({ text, more: text }), { maxLength: 4 }),
    dropped: fc.nat({ max: 3000 }),
    isEnded: fc.boolean(),
    questions: fc.uniqueArray(question, { maxLength: 3, selector: ({ id }) => id }),
  })
  .map(({ key, lastAt, name, said, dropped, isEnded, questions }): RecordOf<'conversation'> => {
    const parts = { key, lastAt, person: { name }, dialogState: { [`x${name}`]: [name, null, -0.5] } };
    const whole = aConversation(parts);
    const log = said.map((each) => anActivity(each.text, { channelData: { [`x${each.more}`]: each.more } }));
    const id = conversationId(key);
    if (isEnded) {
      const left = endConversation(whole, new Date(lastAt));
      return {
        kind: 'conversation',
        id,
        value: { mark: dropped, conversation: left, log: [], questions: [] },
      };
    }
    const asked = inOrderAsked(questions);
    const value = { mark: dropped + log.length, conversation: whole, log, questions: asked };
    return { kind: 'conversation', id, value };
  });

const ticket = fc
  .record({
    serial: fc.integer({ min: 1, max: 120_000 }),
    key: uuid,
    status: fc.constantFrom('open' as const, 'closed' as const),
    administrator: text,
    conversation: text,
    kinds: fc.shuffledSubarray(['helpdesk', 'confirmation', 'reply'] as const),
    nextAt: time,
  })
  .map(({ serial, kinds, nextAt, ...parts }): RecordOf<'ticket'> => {
    const filed = aTicket({ number: ticketNumber(2026, serial), ...parts });
    const deliveries = kinds.map((kind) => aDelivery(filed, kind, { nextAt }));
    return { kind: 'ticket', id: filed.number, value: { ticket: filed, deliveries } };
  });

const secret = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const name = fc.stringMatching(/^[a-z0-9-]{8,20}$/);
const mail = fc.stringMatching(/^[a-z]{1,8}$/).map((who) => `${who}@digidoor.example`);
const template = fc.record({
  id: uuid,
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((words) => `n${words.trim()}`),
  text: text.map((words) => `t${words.trim()}`.slice(0, 200).trim()),
});
const colleague = fc.record({ mail, lastAt: time });
const session = fc.record({ mail, by: fc.constant('group' as const), createdAt: time, lastSeenAt: time });
const mark = fc.record({
  likes: fc.stringMatching(/^[0-9a-f]{64}$/),
  mark: fc.constantFrom('unneeded' as const, 'later' as const),
  at: time,
  by: mail,
});

const many = <T>(each: fc.Arbitrary<T>, selector: (value: T) => unknown): fc.Arbitrary<T[]> =>
  fc.uniqueArray(each, { maxLength: 4, selector });
const few = (each: fc.Arbitrary<ArchiveRecord>) => many(each, ({ id }) => id);
/** A list as a record; nothing in it, no record. */
const listed = (record: RecordOf<'colleagues' | 'templates' | 'question_marks'>): ArchiveRecord[] =>
  record.value.length > 0 ? [record] : [];
const byText = <T>(list: readonly T[], key: (each: T) => string): T[] =>
  [...list].sort((one, other) => (key(one) < key(other) ? -1 : 1));

const lists = fc
  .record({
    colleagues: many(colleague, (each) => each.mail),
    templates: many(template, ({ id }) => id),
    marks: many(mark, ({ likes }) => likes),
    schools: fc.nat({ max: 3 }),
    last: fc.integer({ min: 120_000, max: 130_000 }),
  })
  .map(({ colleagues, templates, marks, schools, last }): ArchiveRecord[] => [
    ...listed({ kind: 'colleagues', id: 'all', value: byText(colleagues, (each) => each.mail) }),
    ...listed({ kind: 'templates', id: 'all', value: byText(templates, ({ id }) => id) }),
    ...listed({ kind: 'question_marks', id: 'all', value: marks }),
    { kind: 'register', id: 'all', value: { version: 1, importedAt: NINE, schools: manySchools(schools) } },
    { kind: 'serials', id: 'all', value: { 2025: 3, 2026: last } },
  ]);

const single = fc.tuple(
  few(fc.record({ kind: fc.constant('secret'), id: name, value: secret })),
  few(fc.record({ kind: fc.constant('session'), id: name, value: session })),
  few(fc.record({ kind: fc.constant('used_link'), id: name, value: time })),
  many(ticket, ({ value }) => value.ticket.key).map((all) => [
    ...new Map(all.map((each) => [each.id, each])).values(),
  ]),
  few(conversation),
);

/** Everything that a store may hold, in the order of archives. */
export const content: fc.Arbitrary<ArchiveRecord[]> = fc
  .tuple(lists, single)
  .map(([listed, singles]) => [...listed, ...singles.flat()].sort(inArchiveOrder));

/** Some of everything, the same each time. */
export const someOfEach = (seed = 1): ArchiveRecord[] =>
  fc
    .sample(
      content.filter((all) => ARCHIVE_KINDS.every((kind) => all.some((record) => record.kind === kind))),
      { numRuns: 1, seed },
    )
    .flat();

/** Records as an archive reads them. */
export async function* each(records: readonly ArchiveRecord[]): AsyncGenerator<ArchiveRecord> {
  yield* await Promise.resolve(records);
}

/** All that is read, in its order. */
export async function all(records: AsyncIterable<ArchiveRecord>): Promise<ArchiveRecord[]> {
  const found: ArchiveRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}
