import type { Schools, Vestiging } from '../../src/domain/school.js';
import { createSchools } from '../../src/schools/look-up.js';

const HAVEN = '20091';
const POLDER = '31001';

const vestiging = (
  code: string,
  [name, street, place, bestuur]: readonly [string, string, string, string],
): Vestiging => ({
  brin: code.slice(0, 4),
  vestiging: code.slice(4),
  ...{ name, street, place, bestuur },
});

/** A register of invented schools: two besturen, one name in many places, one BRIN with two vestigingen. */
export const REGISTER: readonly Vestiging[] = [
  vestiging('05AB00', ['De Regenboog', 'Kerkstraat 1', 'Almere', HAVEN]),
  vestiging('05AB01', ['De Regenboog Haven', 'Havenweg 3', 'Almere', HAVEN]),
  vestiging('07XT00', ['Sint Jan', 'Dorpsstraat 12', 'Urk', HAVEN]),
  vestiging('07XU00', ['Het Kompas', 'Noordweg 4', 'Urk', HAVEN]),
  vestiging('08CD00', ['De Ark', 'Waterlaan 8', 'Lelystad', HAVEN]),
  vestiging('08CE00', ['De Zonnebloem', 'Zonneweg 2', 'Dronten', HAVEN]),
  vestiging('12AB00', ['De Regenboog', 'Lindelaan 5', 'Lelystad', POLDER]),
  vestiging('12AC00', ['De Regenboog', 'Eikstraat 9', 'Zwolle', POLDER]),
  vestiging('12AD00', ['De Regenboog', 'Parkweg 2', 'Dronten', POLDER]),
  vestiging('12AE00', ['De Regenboog', 'Markt 7', 'Kampen', POLDER]),
  vestiging('12AF00', ['De Regenboog', 'Plein 1', 'Emmeloord', POLDER]),
  { ...vestiging('13KL00', ['Het Anker', 'Kade 6', 'Kampen', POLDER]), closed: true },
];

let made: Promise<Schools> | undefined;

/** The invented register, ready to be looked up in. */
export const registerOfTests = (): Promise<Schools> =>
  (made ??= createSchools({ version: 1, importedAt: '2026-03-01T03:00:00.000Z', schools: [...REGISTER] }));
