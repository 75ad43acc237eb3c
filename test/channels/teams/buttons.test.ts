import type { Activity, CardAction } from 'botbuilder';
import fc from 'fast-check';
import { withShownButtons } from '../../../src/channels/teams/buttons.js';
import { buttonsOf } from '../../../src/channels/plain.js';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const action = (label: string): CardAction => ({ type: 'imBack', title: label, value: label });
const withButtons = (labels: readonly string[], parts: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'message',
  text: 'Kies.',
  suggestedActions: { to: [], actions: labels.map(action) },
  ...parts,
});

test.each([[[]], [['Ja']], [['Gelukt', 'Het lukt niet', 'Terug']]])('%j stay suggestions', (labels) => {
  const message = withButtons(labels);

  expect(withShownButtons(message)).toEqual(message);
});

test('a message without buttons stays as it is', () => {
  const message = { type: 'message', text: 'Hoe heet de school?' };

  expect(withShownButtons(message)).toBe(message);
});

test('buttons beside a card go into that card, under what it shows', () => {
  const card = {
    contentType: ADAPTIVE,
    content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'x' }] },
  };
  const picture = { contentType: 'image/png', contentUrl: 'https://digidoor.example/p.png' };
  const message = withButtons(['Ja', 'Nee'], { attachments: [card, picture] });

  const shown = withShownButtons(message);

  expect(shown.suggestedActions).toBeUndefined();
  expect(shown.attachments?.map(({ contentType }) => contentType)).toEqual([ADAPTIVE, 'image/png']);
  expect(shown.attachments?.[0]?.content).toMatchObject({
    body: [{ type: 'TextBlock' }, { type: 'ActionSet', actions: [{ title: 'Ja' }, { title: 'Nee' }] }],
  });
  expect(card.content.body).toHaveLength(1);
});

test('buttons beside another attachment get a card of their own', () => {
  const picture = { contentType: 'image/png', contentUrl: 'https://digidoor.example/p.png' };

  const { attachments } = withShownButtons(withButtons(['Ja'], { attachments: [picture] }));

  expect(attachments?.map(({ contentType }) => contentType)).toEqual(['image/png', ADAPTIVE]);
});

test('no button is lost or out of order, however many there are, and Teams shows each of them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 40 }), (labels) => {
      const shown = withShownButtons(withButtons(labels));

      expect(buttonsOf(shown).map(({ label }) => label)).toEqual(labels);
      expect(shown.suggestedActions?.actions.length ?? 0).toBeLessThanOrEqual(3);
      for (const { content } of shown.attachments ?? [])
        for (const set of (content as { body: { actions: unknown[] }[] }).body)
          expect(set.actions.length).toBeLessThanOrEqual(6);
    }),
  );
});
