import { randomUUID } from 'node:crypto';
import { MessageFactory } from 'botbuilder';
import { ChoicePrompt, ListStyle, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import type { Dialog, WaterfallStepContext } from 'botbuilder-dialogs';
import { questions as afloop } from '../../dialogs/afloop/texts.js';
import { reviewCard } from '../../dialogs/controle/card.js';
import { questions as controle, texts as controleTexts } from '../../dialogs/controle/texts.js';
import { questions as gegevens } from '../../dialogs/gegevens/texts.js';
import { texts as journeyTexts } from '../../dialogs/journey/texts.js';
import { askMoreSchools } from '../../dialogs/kopieren/texts.js';
import { texts as osrTexts } from '../../dialogs/osr-step/texts.js';
import { questions as overeenkomst } from '../../dialogs/overeenkomst/texts.js';
import { questions as scholen } from '../../dialogs/scholen/texts.js';
import type { Ask } from '../../dialogs/shared/ask.js';
import { texts as shared } from '../../dialogs/shared/texts.js';
import { questions as toegang } from '../../dialogs/toegang/texts.js';
import { osrSteps } from '../../dialogs/toevoegen/texts.js';
import type { Draft } from '../../src/domain/draft.js';
import { ADD_STEPS, emptyDraft } from '../../src/domain/draft.js';

type Step = (step: WaterfallStepContext) => ReturnType<WaterfallStepContext['next']>;

/** Asks a question of ours with Bot Framework's own prompts. */
const asks =
  ({ text, retry, choices }: Pick<Ask, 'text' | 'retry' | 'choices'>): Step =>
  (step) =>
    choices.length === 0
      ? step.prompt('text', { prompt: text, retryPrompt: retry })
      : step.prompt('choice', {
          prompt: text,
          retryPrompt: retry,
          style: ListStyle.suggestedAction,
          choices: choices.filter(({ hidden }) => !hidden).map(({ label }) => ({ value: label })),
        });

/** Keeps what was answered to the question before, and asks the next one. */
const keeps =
  (fact: string, next: Pick<Ask, 'text' | 'retry' | 'choices'>): Step =>
  (step) => {
    (step.values as Record<string, unknown>)[fact] = step.result;
    return asks(next)(step);
  };

const osrQuestion = (name: keyof typeof osrSteps) => ({
  text: osrSteps[name].instruction,
  retry: osrTexts.retry(),
  choices: [shared.gelukt(), shared.mislukt(), shared.terug()],
});

const greets: Step = async (step) => {
  await step.context.sendActivity(journeyTexts.welcome());
  await step.context.sendActivity(journeyTexts.policy({ retentionDays: 90 }));
  return asks(overeenkomst.open())(step);
};

/** What was answered, as the card that is reviewed shows it. */
const draftOf = (answers: Record<string, string>, mail: string): Draft => ({
  ...emptyDraft('00000000-0000-4000-8000-000000000000', new Date(0)),
  administrator: answers.administrator ?? '',
  schools: [{ name: answers.name ?? '', place: answers.place ?? '', brin: '05AB', vestiging: '00' }],
  replyAddress: mail,
});

const reviews: Step = async (step) => {
  const values = step.values as Record<string, string>;
  values.mail = String(step.result);
  const draft = draftOf(values, values.mail);
  await step.context.sendActivity(MessageFactory.attachment(reviewCard(draft, randomUUID())));
  return asks(controle.review(draft))(step);
};

const tellsNumber: Step = async (step) => {
  const { mail = '' } = step.values as Record<string, string>;
  await step.context.sendActivity(controleTexts.filed('DD-2026-00001', mail));
  return asks(afloop.whatNext('DD-2026-00001'))(step);
};

/**
 * The journey as a waterfall that does nothing but ask: the same questions, texts, buttons and card as ours,
 * with the prompts that Bot Framework comes with.
 */
export function plainDialogs(): readonly Dialog[] {
  const steps: Step[] = [
    greets,
    keeps('overeenkomst', toegang.open()),
    ...ADD_STEPS.map((name) => keeps(`voor ${name}`, osrQuestion(name))),
    keeps('opslaan', askMoreSchools()),
    keeps('moreSchools', gegevens.administrator()),
    keeps('administrator', scholen.name(0, { changing: false, register: false, more: false })),
    keeps('name', scholen.place(0, { which: undefined, more: false })),
    keeps('place', scholen.code(0, { which: undefined, typed: undefined })),
    keeps('code', gegevens.replyAddress()),
    reviews,
    tellsNumber,
    (step) => step.endDialog(),
  ];
  return [new TextPrompt('text'), new ChoicePrompt('choice'), new WaterfallDialog('journey', steps)];
}
