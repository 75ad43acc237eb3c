import type { Routes } from '../http/reply.js';
import type { Door } from './door.js';
import type { Layout } from './page/layout.js';
import { PATHS } from './paths.js';
import { startTexts as texts } from './texts.js';

/** The page on which staff start. */
export const startRoutes =
  ({ door, layout }: { readonly door: Door; readonly layout: Layout }): Routes =>
  (server) => {
    server.get(
      PATHS.start,
      door.staffRoute((_, present) =>
        Promise.resolve(
          layout(
            { title: texts.title(), present, section: PATHS.start, wide: true },
            <div class="empty">
              <p>{texts.empty()}</p>
              <p class="subtle">{texts.emptyWhy()}</p>
            </div>,
          ),
        ),
      ),
    );
  };
