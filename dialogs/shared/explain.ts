import type { DialogContext } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { Question } from '../../src/domain/question.js';
import { beginVraag } from './aside.js';
import { message } from './message.js';
import { texts } from './texts.js';
import { turnOf } from './waterfall.js';

/** The article that tells most of what a question is about, by the question's id. */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^overeenkomst/, 'overeenkomst'],
  [/^toegang/, 'toegang'],
  [/^toevoegen\.dienst/, 'dienst-kiezen'],
  [/^toevoegen\.datum/, 'einddatum'],
  [/^(?:toevoegen|eerder)/, 'mandaat-toevoegen'],
  [/^moreSchools/, 'meerdere-vestigingen'],
  [/^kopieren/, 'mandaat-kopieren'],
  [/^(?:schools\.\d+\.(?:brin|vestiging)|proposal)/, 'brin-en-vestigingsnummer'],
  [/^(?:administrator|replyAddress|allSchools|schools|scholen|controle)/, 'doorgeven-aan-digidoor'],
];

/** Explains the open question with the article about it, or else asks it in other words; then it is asked again. */
export async function explainOpen(dc: DialogContext): Promise<void> {
  const { draft, knowledge } = turnOf(dc);
  const article = articleOf(draft.open?.under ?? draft.open);
  if (dc.activeDialog && knowledge.find(article)) await beginVraag(dc, article);
  else await askInOtherWords(dc);
}

const articleOf = (open: Pick<Question, 'id'> | undefined): string =>
  ARTICLES.find(([questions]) => questions.test(open?.id ?? ''))?.[1] ?? '';

async function askInOtherWords(dc: DialogContext): Promise<void> {
  const { data } = Asked.safeParse(dc.activeDialog?.state);
  if (data) await dc.context.sendActivity(message(`${texts.inOtherWords()} ${data.retry}`, { plain: true }));
  await dc.repromptDialog();
}

const Asked = z.object({ retry: z.string() });
