import { z } from 'zod';
import type { Clock } from '../../domain/outside.js';
import type { PhrasingDesk } from '../../domain/phrasing.js';
import { QuestionMark } from '../../domain/question-mark.js';
import type { Store } from '../../domain/store.js';
import { queryOf } from '../../http/body.js';
import { RequestFailure } from '../../http/failures.js';
import type { Routes } from '../../http/reply.js';
import type { Door, Visit } from '../door.js';
import type { Layout } from '../page/layout.js';
import { PATHS } from '../paths.js';
import { grouped, MOST_QUESTIONS, shelfOf } from './groups.js';
import { Questions } from './page.js';
import { questionTexts as texts } from './texts.js';
import type { QuestionPage, View } from './view.js';
import { pageOf, readView, viewPath } from './view.js';

/** What the page of questions works with. */
export interface QuestionRoom {
  readonly door: Door;
  readonly layout: Layout;
  readonly store: Pick<Store, 'questions' | 'questionMarks'>;
  readonly clock: Clock;
  readonly phrasings: PhrasingDesk;
}

const Decision = z.object({ vraag: QuestionMark.shape.likes, merk: z.enum(['unneeded', 'later', 'weg']) });

/** The page of questions that need a look, and what staff decide of them. */
export const questionRoutes =
  ({ door, layout, store, clock, phrasings }: QuestionRoom): Routes =>
  (server) => {
    server.get(
      PATHS.questions,
      door.staffRoute(async (request, visit) => {
        const query = queryOf(request);
        const page = await look(store, phrasings, readView(query));
        const frame = { title: texts.title(), present: visit, section: PATHS.questions, wide: true };
        const done = query.get('gedaan') ?? '';
        return layout(frame, <Questions visit={visit} page={page} most={MOST_QUESTIONS} done={done} />);
      }),
    );
    server.post(
      PATHS.questions,
      door.staffRoute(async (_, visit) => {
        await decide(store, visit, clock.now());
        return { status: 303, headers: { location: viewPath(readView(visit.form)) } };
      }),
    );
  };

async function look(
  { questions, questionMarks }: QuestionRoom['store'],
  phrasings: PhrasingDesk,
  view: View,
): Promise<QuestionPage> {
  const [all, decided] = await Promise.all([questions.list(MOST_QUESTIONS + 1), questionMarks.all()]);
  const marks = new Map(decided.map((mark) => [mark.likes, mark]));
  const groups = grouped(all.slice(0, MOST_QUESTIONS));
  const page = pageOf(groups, view, (group) => shelfOf(group, marks.get(group.likes)));
  const choices = await phrasings.choices(page.groups.map(({ text }) => text));
  return { ...page, choices, marks, bounded: all.length > MOST_QUESTIONS };
}

/** @throws RequestFailure `BadArgument` when no page of ours sent it */
async function decide(
  { questionMarks }: QuestionRoom['store'],
  { form, staff }: Visit,
  now: Date,
): Promise<void> {
  const read = Decision.safeParse(Object.fromEntries(form));
  if (!read.success) throw new RequestFailure('BadArgument');
  const { vraag: likes, merk: mark } = read.data;
  if (mark === 'weg') await questionMarks.remove(likes);
  else await questionMarks.put({ likes, mark, at: now.toISOString(), by: staff.mail });
}
