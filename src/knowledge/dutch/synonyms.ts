import { acting } from './synonyms/acting.js';
import { health } from './synonyms/health.js';
import { home } from './synonyms/home.js';
import { money } from './synonyms/money.js';
import { town } from './synonyms/town.js';
import { travel } from './synonyms/travel.js';
import { work } from './synonyms/work.js';

/**
 * Everyday Dutch, of every subject that a helpdesk or a town hall is asked about, so that the articles need not say everything in
 * every way. Words of our own field stand in `knowledge/_synoniemen.md`, for editors.
 */
export const EVERYDAY_SYNONYMS = [acting, health, home, money, town, travel, work].flatMap((group) =>
  group.split('\n'),
);
