import { ArticleId } from '../../domain/article.js';
import { codeOf } from '../../domain/errors.js';
import { asPhrase, onOneLine } from '../../domain/phrasing.js';
import type { Added, Phrasing, Proposed, Thanked } from '../../domain/phrasing.js';
import { queryOf } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Reply, Routes } from '../../http/reply.js';
import type { Visit } from '../door.js';
import { PATHS } from '../paths.js';
import type { QuestionGroup } from '../questions/groups.js';
import { grouped, MOST_QUESTIONS, thankedIn } from '../questions/groups.js';
import type { QuestionRoom } from '../questions/routes.js';
import { choicesFor } from '../questions/to-article.js';
import { readView, viewPath } from '../questions/view.js';
import type { PhrasingView } from './page.js';
import { PhrasingBody } from './page.js';
import { phrasingTexts, refusalTexts as refusals } from './texts.js';

/** The page where a question becomes a phrasing of an article, and what staff decide there. */
export const phrasingRoutes =
  (room: QuestionRoom): Routes =>
  (server) => {
    const { door } = room;
    server.get(
      PATHS.phrasing,
      door.staffRoute(async (request, visit) => look(room, await callOf(room, visit, queryOf(request)))),
    );
    server.post(
      PATHS.phrasing,
      door.staffRoute(async (_, visit) => {
        const call = await callOf(room, visit, visit.form);
        return call.fields.get('doe') === 'toevoegen' ? add(room, call) : look(room, call);
      }),
    );
  };

/** What somebody asks of the page. */
interface Call {
  readonly visit: Visit;
  readonly fields: URLSearchParams;
  readonly group: QuestionGroup;
  readonly thanked: readonly Thanked[];
}

/** @throws RequestFailure `NotFound` when the question is not there, or no longer */
async function callOf({ store }: QuestionRoom, visit: Visit, fields: URLSearchParams): Promise<Call> {
  const questions = await store.questions.list(MOST_QUESTIONS);
  const group = grouped(questions).find(({ likes }) => likes === fields.get('vraag'));
  if (!group) throw new RequestFailure('NotFound');
  return { visit, fields, group, thanked: thankedIn(questions) };
}

/** The phrasing as it is asked for; else why it can be none. */
function phrasingIn({ fields, group }: Call): Phrasing | { problem: string } {
  const article = ArticleId.safeParse(fields.get('artikel'));
  if (!article.success) return { problem: refusals.article() };
  const phrase = asPhrase(fields.get('tekst') ?? group.text);
  return phrase === undefined ? { problem: refusals.phrase() } : { article: article.data, phrase };
}

/** Shows the change, if there can be one. */
async function look(room: QuestionRoom, call: Call, problem?: string): Promise<Reply> {
  const phrasing = phrasingIn(call);
  if ('problem' in phrasing) return show(room, call, { problem: phrasing.problem });
  const made = await room.phrasings.propose(phrasing, call.thanked);
  return show(room, call, { ...shownOf(made), ...(problem !== undefined && { problem }) });
}

async function add(room: QuestionRoom, call: Call): Promise<Reply> {
  const phrasing = phrasingIn(call);
  if ('problem' in phrasing) return show(room, call, { problem: phrasing.problem });
  const { fields, thanked } = call;
  const isSeen = fields.get('getoond') === phrasing.phrase && fields.get('bij') === phrasing.article;
  if (!isSeen) return look(room, call, refusals.edited());
  const added = await room.phrasings.add(phrasing, fields.get('gezien') ?? '', thanked);
  // It is there already when the button was pressed twice.
  return added.kind === 'added' || added.kind === 'present'
    ? done(room, call, phrasing)
    : show(room, call, shownOf(added));
}

/** Marks the question, and goes back to the list it came from. */
async function done(
  { store, clock }: QuestionRoom,
  { visit, fields, group }: Call,
  phrasing: Phrasing,
): Promise<Reply> {
  const mark = { likes: group.likes, mark: 'added' as const, at: clock.now().toISOString(), phrasing };
  let what = 'toegevoegd';
  try {
    await store.questionMarks.put({ ...mark, by: visit.staff.mail });
  } catch (error) {
    if (codeOf(error) !== 'store_unwritable') throw error;
    what = 'ongemerkt';
  }
  return { status: 303, headers: { location: viewPath(readView(fields), { gedaan: what }) } };
}

type Shown = Pick<PhrasingView, 'problem' | 'proposal'>;

/** What the page tells of what was found, or of what was not done. */
function shownOf(made: Proposed | Exclude<Added, { kind: 'added' }>): Shown {
  switch (made.kind) {
    case 'proposal':
      return { proposal: made.proposal };
    case 'gone':
      return { problem: refusals.gone() };
    case 'present':
    case 'by_hand':
      return { problem: refusals[made.kind](made.article.title) };
    case 'changed':
    case 'worse':
    case 'unwritable':
      return { problem: refusals[made.kind](), proposal: made.proposal };
  }
}

async function show({ layout, phrasings }: QuestionRoom, call: Call, shown: Shown): Promise<Reply> {
  const { visit, fields, group } = call;
  const view: PhrasingView = {
    ...{ visit, group, ...shown },
    list: readView(fields),
    choices: choicesFor(await phrasings.choices([group.text]), 0),
    article: fields.get('artikel') ?? '',
    text: shown.proposal?.phrase ?? onOneLine(fields.get('tekst') ?? group.text),
  };
  const status = shown.problem === undefined ? 200 : 422;
  const frame = { title: phrasingTexts.title(), present: visit, section: PATHS.questions, status };
  return layout(frame, <PhrasingBody view={view} />);
}
