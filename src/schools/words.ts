import { normalise } from '../understanding/normalise.js';

/** A word of a school's name. */
export interface Word {
  readonly text: string;
  /** It tells what kind of school it is, or is an article: hundreds have it, and people leave it out. */
  readonly isCommon: boolean;
}

/** What people shorten, in full. More words than one stand for each of them. */
const SHORT = new Map(
  Object.entries({
    obs: 'openbare basisschool',
    cbs: 'christelijke basisschool',
    pcb: 'protestants christelijke basisschool',
    pcbs: 'protestants christelijke basisschool',
    pcbo: 'protestants christelijke basisschool',
    kbs: 'katholieke basisschool',
    rkbs: 'katholieke basisschool',
    rk: 'katholieke',
    pc: 'protestants christelijke',
    gbs: 'gereformeerde basisschool',
    ibs: 'islamitische basisschool',
    bs: 'basisschool',
    basissch: 'basisschool',
    bso: 'basisschool',
    ods: 'openbare daltonschool',
    sbo: 'speciaal basisonderwijs',
    sbao: 'speciaal basisonderwijs',
    so: 'speciaal onderwijs',
    vso: 'voortgezet speciaal onderwijs',
    ikc: 'integraal kindcentrum',
    kc: 'kindcentrum',
    ckc: 'christelijk kindcentrum',
    okc: 'openbaar kindcentrum',
    vo: 'voortgezet onderwijs',
    bo: 'basisonderwijs',
    sg: 'scholengemeenschap',
    sgm: 'scholengemeenschap',
    csg: 'christelijke scholengemeenschap',
    osg: 'openbare scholengemeenschap',
    rsg: 'regionale scholengemeenschap',
    rkkbs: 'katholieke basisschool',
    chr: 'christelijke',
    prot: 'protestants',
    opb: 'openbare',
    openb: 'openbare',
    kath: 'katholieke',
    ger: 'gereformeerde',
    ath: 'atheneum',
    gym: 'gymnasium',
    gymn: 'gymnasium',
    lyc: 'lyceum',
    coll: 'college',
    st: 'sint',
    sint: 'sint',
    dr: 'dokter',
    doctor: 'dokter',
    prof: 'professor',
    ds: 'dominee',
    mr: 'meester',
    kon: 'koningin',
    burg: 'burgemeester',
    past: 'pastoor',
    mgr: 'monseigneur',
    loc: 'locatie',
    vest: 'vestiging',
    vd: 'van de',
  }),
);

/** Words that are the same to a reader. */
const SAME = new Map(
  Object.entries({
    openbaar: 'openbare',
    christelijk: 'christelijke',
    katholiek: 'katholieke',
    speciale: 'speciaal',
    integrale: 'integraal',
    gereformeerd: 'gereformeerde',
    regionaal: 'regionale',
    stedelijke: 'stedelijk',
    basisscholen: 'basisschool',
    '&': 'en',
  }),
);

const COMMON = new Set(
  (
    'de het een t van voor en in op te ten ter aan der den met a d ' +
    'openbare christelijke katholieke rooms protestants gereformeerde islamitische bijzonder bijzondere algemeen oecumenische ' +
    'interconfessionele hervormde reformatorische samenwerkingsschool basisschool basisonderwijs speciaal onderwijs school scholen ' +
    'scholengemeenschap voortgezet kindcentrum integraal brede lager primair kleuter ' +
    'havo mavo vwo vbo vmbo lwoo pro atheneum gymnasium praktijkonderwijs lhno lto leao ' +
    'regionale locatie vestiging stichting vereniging'
  ).split(' '),
);

/** Common words that are long enough to be known with a typing error in them. */
export const COMMON_LONG = [...COMMON].filter((word) => word.length > 5);

/** Whether hundreds of schools have this word in their names. */
export const isCommon = (word: string): boolean => COMMON.has(word);

const NUMBERS = new Map(
  [
    ['een', 'eerste'],
    ['twee', 'tweede'],
    ['drie', 'derde'],
    ['vier', 'vierde'],
    ['vijf', 'vijfde'],
    ['zes', 'zesde'],
    ['zeven', 'zevende'],
    ['acht', 'achtste'],
    ['negen', 'negende'],
    ['tien', 'tiende'],
    ['elf', 'elfde'],
    ['twaalf', 'twaalfde'],
    ['dertien', 'dertiende'],
    ['veertien', 'veertiende'],
    ['vijftien', 'vijftiende'],
  ].flatMap(([whole = '', nth = ''], index): [string, string][] =>
    // `een` is an article far more often than a number.
    [...(index > 0 ? [[whole, `${index + 1}`] as [string, string]] : []), [nth, `${index + 1}`]],
  ),
);

/** The words of a name, as names are compared: abbreviations in full, numbers in digits, in the order typed. */
export function wordsOf(name: string): Word[] {
  const typed = normalise(name.replace(/(?<!\p{L})v\.? ?d\.?(?!\p{L})/giu, 'van de')).split(' ');
  return typed
    .filter(Boolean)
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '))
    .map((word) => {
      const text = NUMBERS.get(word) ?? SAME.get(word) ?? word.replace(/^(\d+)(?:e|de|ste)$/, '$1');
      return { text, isCommon: COMMON.has(text) };
    });
}
