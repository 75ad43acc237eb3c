import { readCode } from '../domain/read-code.js';
import type { Facts } from '../domain/understanding.js';
import { clean } from './clean.js';
import { isSentence } from './names.js';
import { normalise } from './normalise.js';
import { within } from './patterns.js';
import { isQuestion } from './question.js';
import { findItems, readItem } from './school-item.js';
import { readSchoolName } from './school-name.js';
import { looksLikeSchool } from './schoolish.js';

/** Words that put a school right that is known. */
const CORRECTS = within(
  'nee|niet|geen|moet(?! (?:er|ook|nog))|klopt|fout|verkeerd|onjuist|bedoel|bedoelde|wijzig|verander|vervang|ipv|in plaats van|sorry|oeps|is|haal|verwijder|weg|eruit',
);
/** Words that add a school to those that are known. */
const ADDS = within('ook|nog|plus|erbij|volgende|toe|toevoegen|extra|andere');
const BEFORE =
  /^(?:(?:ja|en|dan|ook|nog|plus|graag|voeg|doe|zet|neem|maar|eentje|een|de|hier|volgende|andere|school|scholen|is)[\s,:.]+)*(?:(?:ook|nog|volgende|school|voeg|plus|en|ja)[\s,:.]+)/iu;
const AFTER =
  /[\s,.]+(?:(?:moet|mag|kan|wil ik|hoort|graag)\s+)?(?:(?:er|graag|ook|nog)\s+)*(?:ook|nog|erbij|bij|toe|toevoegen|graag|aub)[\s.!]*$/iu;

const isCorrection = (text: string): boolean => CORRECTS.test(normalise(text));

/** Whether a code in a message is that of a next school: it is said to be, or there is nothing beside it. */
export function isOfNext(text: string): Facts['next'] {
  if (isCorrection(text)) return undefined;
  if (ADDS.test(normalise(text))) return 'said';
  return /\p{L}/u.test(beside(text)) ? undefined : 'perhaps';
}

/**
 * Reads one more school where schools are gathered: "14EB00", "De Rheder Enk in Rheden", "ook nog De Ark, Urk". Words
 * that could be anything are a school when they are said to be one, or look like the name of one.
 */
export function readNextSchool(text: string): Facts | undefined {
  const said = clean(text).replace(BEFORE, '').replace(AFTER, '');
  if (isCorrection(said) || isQuestion(text)) return undefined;
  const facts = { ...namedIn(said, said !== clean(text)), ...codeIn(said) };
  return Object.keys(facts).length > 0 ? { ...facts, next: 'said' } : undefined;
}

function namedIn(said: string, isSaid: boolean): Pick<Facts, 'school' | 'place'> {
  const { name, place } = readItem(said) ?? {};
  if (name === undefined || readSchoolName(name) === undefined) return {};
  if (!isSaid && place === undefined && !looksLikeSchool(name)) return {};
  return { school: name, ...(place !== undefined && { place }) };
}

function codeIn(said: string): Pick<Facts, 'code'> {
  const code = readCode(said);
  const isCode = code.kind === 'code' || code.kind === 'proposal';
  return isCode && !isSentence(beside(said)) ? { code } : {};
}

const beside = (text: string): string =>
  findItems(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
