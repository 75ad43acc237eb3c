import type { Clock } from '../../domain/outside.js';
import type { PhrasingDesk } from '../../domain/phrasing.js';
import type { Store } from '../../domain/store.js';
import { queryOf } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Routes } from '../../http/reply.js';
import type { Door, Visit } from '../door.js';
import type { Layout } from '../page/layout.js';
import { PATHS } from '../paths.js';
import type { QuestionGroup, Shelf } from './groups.js';
import { grouped, MOST_QUESTIONS, shelfOf } from './groups.js';
import { Questions } from './page.js';
import { questionTexts as texts } from './texts.js';
import type { QuestionPage } from './view.js';
import { Decision, pageOf, readView, viewPath } from './view.js';

/** What the page of questions works with. */
export interface QuestionRoom {
  readonly door: Door;
  readonly layout: Layout;
  readonly store: Pick<Store, 'questions' | 'questionMarks'>;
  readonly clock: Clock;
  readonly phrasings: PhrasingDesk;
}

/** The page of questions that need a look, and what staff decide of them. */
export const questionRoutes =
  ({ door, layout, store, clock, phrasings }: QuestionRoom): Routes =>
  (server) => {
    server.get(
      PATHS.questions,
      door.staffRoute(async (request, visit) => {
        const query = queryOf(request);
        const page = await look(store, phrasings, query);
        const frame = { title: texts.title(), present: visit, section: PATHS.questions, wide: true };
        const done = query.get('gedaan') ?? '';
        return layout(frame, <Questions visit={visit} page={page} most={MOST_QUESTIONS} done={done} />);
      }),
    );
    server.post(
      PATHS.questions,
      door.staffRoute(async (_, visit) => {
        const { vraag, merk } = await decide(store, visit, clock.now());
        const location = viewPath(readView(visit.form), { gedaan: merk, vraag });
        return { status: 303, headers: { location } };
      }),
    );
  };

async function look(
  { questions, questionMarks }: QuestionRoom['store'],
  phrasings: PhrasingDesk,
  query: URLSearchParams,
): Promise<QuestionPage> {
  const [all, kept] = await Promise.all([questions.list(MOST_QUESTIONS + 1), questionMarks.all()]);
  const marks = new Map(kept.map((mark) => [mark.likes, mark]));
  const groups = grouped(all.slice(0, MOST_QUESTIONS));
  const shelf = (group: QuestionGroup): Shelf => shelfOf(group, marks.get(group.likes));
  const page = pageOf(groups, readView(query), shelf);
  const choices = await phrasings.choices(page.groups.map(({ text }) => text));
  const decided = decidedIn(query, groups, shelf);
  return { ...page, choices, marks, decided, bounded: all.length > MOST_QUESTIONS };
}

/** What was just decided, as it stands in the address: nothing when that is no longer so. */
function decidedIn(
  query: URLSearchParams,
  groups: readonly QuestionGroup[],
  shelf: (group: QuestionGroup) => Shelf,
): QuestionPage['decided'] {
  const read = Decision.safeParse({ vraag: query.get('vraag'), merk: query.get('gedaan') });
  if (!read.success) return undefined;
  const { vraag, merk } = read.data;
  const group = groups.find(({ likes }) => likes === vraag);
  return group && shelf(group) === (merk === 'weg' ? 'open' : merk) ? { group, merk } : undefined;
}

/** @throws RequestFailure `BadArgument` when no page of ours sent it */
async function decide(
  { questionMarks }: QuestionRoom['store'],
  { form, staff }: Visit,
  now: Date,
): Promise<Decision> {
  const read = Decision.safeParse(Object.fromEntries(form));
  if (!read.success) throw new RequestFailure('BadArgument');
  const { vraag: likes, merk: mark } = read.data;
  if (mark === 'weg') await questionMarks.remove(likes);
  else await questionMarks.put({ likes, mark, at: now.toISOString(), by: staff.mail });
  return read.data;
}
