import type { Conversation } from '../../src/domain/conversation.js';
import {
  Conversation as ConversationSchema,
  endConversation,
  isUnderWay,
} from '../../src/domain/conversation.js';
import type { Draft } from '../../src/domain/draft.js';
import { aConversation, aDraft } from '../support/builders.js';

const withDraft = (draft: Partial<Draft>, parts: Partial<Conversation> = {}) =>
  aConversation({ draft: aDraft({ greeted: true, ...draft }), ...parts });
const key = '11111111-1111-4111-8111-111111111111';

test.each<[string, Partial<Draft>]>([
  ['the overeenkomst', { overeenkomst: 'onbekend' }],
  ['a step', { toevoegen: ['openen'] }],
  ['whether there are more schools', { moreSchools: 'nee' }],
  ['a name that came along', { administrator: 'Anneke' }],
  ['a school', { schools: [{ name: 'obs De Regenboog' }] }],
  ['the reply address', { replyAddress: 'a@school.example' }],
  ['a code that waits for a yes', { proposal: { school: 0, code: { brin: '12AB', mend: 'single_digit' } } }],
  ['a question to the helpdesk', { helpdesk: { key, step: 'toegang', wanted: true, text: 'Hoe?' } }],
  ['something that *terug* walks back to', { asked: ['toegang'] }],
])('a journey is under way once %s was answered', (_name, draft) => {
  expect(isUnderWay(withDraft(draft))).toBe(true);
  expect(isUnderWay(withDraft({ ...draft, ticket: 'DD-2026-00001' }))).toBe(false);
  expect(isUnderWay(withDraft({ ...draft, greeted: false }))).toBe(false);
});

test('a welcome that nobody answered is no journey, and neither is an address that the channel knew', () => {
  const known = { person: { mail: 'a@school.example' } };

  expect(isUnderWay(withDraft({}))).toBe(false);
  expect(isUnderWay(withDraft({ replyAddress: 'a@school.example' }, known))).toBe(false);
  expect(isUnderWay(withDraft({ helpdesk: { key, step: 'toegang' } }))).toBe(false);
});

test('an ended conversation says that it was there, and nothing of who took part or what was said', () => {
  const at = new Date('2026-06-01T00:00:00.000Z');
  const conversation = withDraft(
    { administrator: 'Anneke', overeenkomst: 'ja' },
    { person: { name: 'Anneke' }, seen: ['tik-1'], dialogState: { stack: [] }, dialogs: 'x' },
  );
  const ended = endConversation(conversation, at);

  expect(ended).toEqual({
    version: 1,
    key: conversation.key,
    channel: 'directline',
    createdAt: conversation.createdAt,
    lastAt: at.toISOString(),
    person: {},
    reference: {},
    draft: aDraft({ id: conversation.draft.id, startedAt: at.toISOString() }),
    dialogState: {},
    dialogs: '',
    ended: true,
    seen: [],
  });
  expect(ConversationSchema.parse(ended)).toEqual(ended);
  expect(isUnderWay(ended)).toBe(false);
});
