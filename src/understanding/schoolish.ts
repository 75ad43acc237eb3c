import { normalise } from './normalise.js';

const KIND =
  /^(?:obs|cbs|rkbs|pcbs|pcb|kbs|rkb|gbs|ibs|bs|sbo|so|vso|ods|ikc|kc|okc|ckc|obk|daltonschool|openbare|christelijke|katholieke) \p{L}/u;
const ARTICLE = /^(?:de|het|t) \p{L}{2}/u;
const SAYS_SCHOOL =
  /school(?:tje|gemeenschap)?(?: |$)|(?:^| )school|college(?: |$)|lyceum|gymnasium|kindcentrum|onderwijs/u;

/** Whether a name says of itself that it is a school's: `obs Daltonschool`, `De Ark`; not `Daalhuizen`. */
export const isSchoolish = (name: string): boolean => {
  const words = normalise(name);
  return KIND.test(words) || ARTICLE.test(words) || SAYS_SCHOOL.test(words);
};

/** The same, or a name by its capitals: `Koningin Emma`. */
export function looksLikeSchool(name: string): boolean {
  const words = name.split(' ');
  return isSchoolish(name) || (words.length > 1 && /^\p{Lu}\p{Ll}/u.test(words.at(-1) ?? ''));
}
