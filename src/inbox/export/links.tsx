import type { JSX } from 'preact';
import { PATHS } from '../paths.js';
import type { Filter } from '../queue/filter.js';
import { filterQuery } from '../queue/filter.js';
import { exportTexts as texts } from './texts.js';

/** The ways to take a list along, with the filters that are on. */
export function ExportLinks({ filter }: { readonly filter: Filter }): JSX.Element {
  const query = filterQuery({ ...filter, na: [] });
  return (
    <p class="subtle no-print">
      {texts.title()}: <a href={`${PATHS.csv}${query}`}>{texts.csv()}</a>{' '}
      <a href={`${PATHS.xlsx}${query}`}>{texts.xlsx()}</a>
    </p>
  );
}
