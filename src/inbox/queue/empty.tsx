import type { JSX } from 'preact';
import type { Filter } from './filter.js';
import { filterPath, narrows, NO_FILTER } from './filter.js';
import { emptyTexts as texts } from './texts.js';

interface Nothing {
  readonly what: string;
  readonly how: string;
  readonly way?: { readonly name: string; readonly path: string };
}

/** Why there is nothing, and the way to something. */
function nothing({ filter, closed }: EmptyProps): Nothing {
  const why = reason(filter);
  if (closed === 0) return why;
  const path = filterPath({ ...filter, status: 'gesloten', na: [] });
  return { what: why.what, how: texts.closed(closed), way: { name: texts.toClosed(), path } };
}

function reason(filter: Filter): Nothing {
  const { zoek, wie, soort } = filter;
  if (zoek !== '') {
    const all = filterPath({ ...NO_FILTER, status: 'alle', zoek });
    // Of the open ones alone it is known by now that there are no others.
    const isWider = wie !== NO_FILTER.wie || soort !== NO_FILTER.soort || filter.status === 'gesloten';
    const way = isWider ? { way: { name: texts.inAll(), path: all } } : {};
    return { what: texts.searched(zoek), how: texts.searchedHow(), ...way };
  }
  if (wie === 'mij') {
    const path = filterPath({ ...NO_FILTER, wie: 'niemand' });
    return { what: texts.mine(), how: texts.mineHow(), way: { name: texts.ofNobody(), path } };
  }
  if (narrows(filter) || filter.na.length > 0) {
    const path = filterPath(NO_FILTER);
    return { what: texts.filtered(), how: texts.filteredHow(), way: { name: texts.allOpen(), path } };
  }
  return { what: texts.none(), how: texts.noneHow() };
}

interface EmptyProps {
  readonly filter: Filter;
  /** How many closed tickets are as the open ones that were asked for. */
  readonly closed: number;
}

/** What stands where there are no tickets. */
export function Empty(props: EmptyProps): JSX.Element {
  const { what, how, way } = nothing(props);
  return (
    <div class="empty">
      <p>{what}</p>
      <p class="subtle">{how}</p>
      {way && (
        <p>
          <a class="button" href={way.path}>
            {way.name}
          </a>
        </p>
      )}
    </div>
  );
}
