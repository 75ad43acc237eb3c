import type { Clock } from '../../domain/outside.js';
import type { Store } from '../../domain/store.js';
import type { Routes } from '../../http/reply.js';
import type { Door } from '../door.js';
import type { Layout } from '../page/layout.js';
import { PATHS } from '../paths.js';
import { loadDraw } from './chart.js';
import {
  deliveryFigures,
  journeyFigures,
  questionFigures,
  statusFigures,
  stopFigures,
  thumbFigures,
  waitFigures,
} from './count.js';
import type { AllFigures } from './page.js';
import { Figures } from './page.js';
import { figureTexts as texts } from './texts.js';

/** What the page of figures works with. */
export interface FigureRoom {
  readonly door: Door;
  readonly layout: Layout;
  readonly store: Pick<Store, 'conversations' | 'questions' | 'tickets'>;
  readonly clock: Clock;
}

/** Each visit reads and counts them anew, from memory or from a database: more would take too long for a page. */
const MOST = 10_000;

/** The page of figures. */
export const figureRoutes =
  ({ door, layout, store, clock }: FigureRoom): Routes =>
  (server) => {
    server.get(
      PATHS.figures,
      door.staffRoute(async (_, present) => {
        const [{ all, isBounded }, draw] = await Promise.all([count(store, clock.now()), loadDraw()]);
        const frame = { title: texts.title(), present, section: PATHS.figures, wide: true };
        return layout(frame, <Figures all={all} bound={isBounded ? MOST : undefined} draw={draw} />);
      }),
    );
  };

async function count(
  { conversations, questions, tickets }: FigureRoom['store'],
  now: Date,
): Promise<{ all: AllFigures; isBounded: boolean }> {
  const [journeys, asked, listed, closed] = await Promise.all([
    conversations.journeys(),
    questions.list(MOST + 1),
    // The open ones come first.
    tickets.list({ limit: MOST }),
    tickets.list({ status: 'closed', limit: 1 }),
  ]);
  const counted = asked.slice(0, MOST);
  const open = listed.tickets.filter(({ status }) => status === 'open');
  return {
    all: {
      journeys: journeyFigures(journeys, now),
      stops: stopFigures(journeys, now),
      questions: questionFigures(counted),
      thumbs: thumbFigures(counted),
      statuses: statusFigures(open, closed.total),
      waits: waitFigures(open, now),
      deliveries: deliveryFigures(listed.tickets),
    },
    isBounded: asked.length > MOST || listed.total > MOST,
  };
}
