import type { Vestiging } from '../../src/domain/school.js';

/** The columns of DUO's address files that are read, under their names of today, with a few that are not. */
const HEADER =
  'PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;' +
  'HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;STRAATNAAM CORRESPONDENTIEADRES;PLAATSNAAM CORRESPONDENTIEADRES';

/** A school of a test's own. */
export const aSchool = (parts: Partial<Vestiging> = {}): Vestiging => ({
  brin: '12AB',
  vestiging: '00',
  name: 'De Regenboog',
  street: 'Dorpsstraat 1',
  place: 'Almere',
  bestuur: '40001',
  ...parts,
});

/** Schools under numbers that follow each other: `10AA00`, `10AB00` … */
export const manySchools = (count: number, parts: (index: number) => Partial<Vestiging> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    aSchool({ brin: brinAt(index), name: `Basisschool Nummer ${index}`, ...parts(index) }),
  );

/** The BRIN at a place in the order of all. */
export function brinAt(index: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (place % 26));
  return `${10 + (Math.floor(index / 676) % 90)}${letter(Math.floor(index / 26))}${letter(index)}`;
}

/** A row as DUO writes it. */
export function rowOf({ brin, vestiging, name, street = ' ', place, bestuur = ' ' }: Vestiging): string {
  const [, straat = ' ', huis = ' '] = /^(.*?) (\d.*)$/.exec(street) ?? [];
  const quoted = name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name;
  const capitals = place.toUpperCase();
  return [
    'Flevoland',
    bestuur,
    brin,
    brin + vestiging,
    quoted,
    straat,
    huis,
    '1234 AB',
    capitals,
    capitals,
    'Postbus',
    'ELDERS',
  ].join(';');
}

/** A file as DUO publishes it, of these schools. */
export const duoFile = (schools: readonly Vestiging[]): string =>
  [HEADER, ...schools.map(rowOf), ''].join('\r\n');
