import type { JSX } from 'preact';
import { Filters } from './filters.js';
import { Keys } from './keys.js';
import type { ListProps } from './rows.js';
import { TicketList } from './rows.js';
import { newsTexts as texts } from './texts.js';

/** What the script puts in the place of a number. */
const GAP = '{wat}';

/** The content of the queue. What comes in while somebody looks is told politely. */
export const Queue = (props: ListProps): JSX.Element => (
  <>
    <Filters filter={props.filter} />
    <p
      id="nieuws"
      class="unseen"
      role="status"
      data-een={texts.one(GAP)}
      data-meer={texts.several(GAP)}
      data-anders={texts.changed()}
      data-kwijt={texts.lost()}
    />
    <div id="lijst">
      <TicketList {...props} />
    </div>
    <Keys />
  </>
);
