import { ActionTypes, ActivityTypes, InputHints, TextFormatTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Choice } from '../../src/domain/question.js';

/** A message with buttons; a button says its own label. */
export const message = (
  text: string,
  { choices = [], plain }: { choices?: readonly Choice[]; plain?: true } = {},
): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text,
  textFormat: plain ? TextFormatTypes.Plain : TextFormatTypes.Markdown,
  inputHint: InputHints.ExpectingInput,
  ...(choices.some(({ hidden }) => !hidden) && {
    suggestedActions: {
      to: [],
      actions: choices
        .filter(({ hidden }) => !hidden)
        .map(({ label }) => ({ type: ActionTypes.ImBack, title: label, value: label })),
    },
  }),
});
