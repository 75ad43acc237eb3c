/** Where in a row each part of a school stands; `numbers` are the parts of a house number, in their order. */
export interface Columns {
  readonly width: number;
  readonly brin: number | undefined;
  readonly vestiging: number;
  readonly name: number;
  readonly place: number;
  readonly street: number | undefined;
  readonly house: number | undefined;
  readonly letter: number | undefined;
  readonly addition: number | undefined;
  readonly bestuur: number | undefined;
}

/** What the columns are called, now and in older files of DUO, and in tables that others made of them. */
const NAMES = {
  brin: ['instellingscode', 'brinnummer', 'brin'],
  vestiging: ['vestigingscode', 'vestigingsnummer'],
  name: ['vestigingsnaam', 'naam'],
  place: ['plaatsnaam', 'plaats'],
  street: ['straatnaam', 'straat'],
  house: ['huisnummer'],
  letter: ['huisletter'],
  addition: ['huisnummertoevoeging'],
  bestuur: ['bevoegdgezagnummer', 'bestuursnummer'],
};

/** Finds the columns in the first row of a file; `undefined` when it is no list of schools. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const at = (part: keyof typeof NAMES): number | undefined => {
    const index = names.findIndex((name) => NAMES[part].includes(name));
    return index < 0 ? undefined : index;
  };
  const [vestiging, name, place] = [at('vestiging'), at('name'), at('place')];
  if (vestiging === undefined || name === undefined || place === undefined) return undefined;
  return {
    width: header.length,
    brin: at('brin'),
    vestiging,
    name,
    place,
    street: at('street'),
    house: at('house'),
    letter: at('letter'),
    addition: at('addition'),
    bestuur: at('bestuur'),
  };
}
