import type { Brin, CodeProposal, Mend, OtherCode } from '../../src/domain/brin.js';
import type { Group } from '../../src/domain/look-up.js';
import { MAX_SCHOOLS } from '../../src/domain/draft.js';
import type { Choice } from '../../src/domain/question.js';
import type { FileRefusal } from '../../src/domain/school-list.js';
import type { Ask } from '../shared/ask.js';

/** How the name of a school is asked. */
interface Asks {
  /** The name was known and is being changed. */
  readonly changing: boolean;
  /** There is a register, so a code or a name with its place says all. */
  readonly register: boolean;
  /** The mandaat is for more schools, so a list is welcome. */
  readonly more: boolean;
}

/** Adds the other schools of a bestuur or a BRIN at once. */
const groupChoice = ({ kind, id, others }: Group): Choice =>
  kind === 'bestuur'
    ? { value: 'bestuur', label: `Alle scholen van mijn bestuur (nog ${others.length})` }
    : { value: 'brin', label: `Alle vestigingen van ${id} (nog ${others.length})` };

/** Whether there are more schools, as people say it. */
const inOwnWords: readonly Choice[] = [
  { value: 'nog', label: 'Er komt nog een school', hidden: true },
  { value: 'genoeg', label: 'Er komt geen school meer', hidden: true },
];

const MENDED: Readonly<Record<Mend, string>> = {
  letter_for_digit: 'Ik denk dat er een letter en een cijfer zijn verwisseld.',
  single_digit: 'Een vestigingsnummer heeft twee cijfers.',
  lost_zero: 'Een BRIN-nummer begint met twee cijfers. Ik denk dat de eerste nul is weggevallen.',
};

/** The questions of step 2 about schools. What the codes are: DUO and RIO. */
export const questions = {
  name: (index: number, asks: Asks): Ask => ({
    id: `schools.${index}.name`,
    accepts: 'school',
    text: nameText(index, asks),
    retry: 'Hoe heet de school? Bijvoorbeeld: obs De Regenboog.',
    choices: [],
  }),
  place: (index: number, { which, more }: { which: string | undefined; more: boolean }): Ask => ({
    id: `schools.${index}.place`,
    accepts: 'place',
    plain: true,
    text: `${more ? 'Er zijn meer scholen met die naam. ' : ''}In welke plaats staat ${which ?? 'deze school'}?`,
    retry: 'In welke plaats staat de school? Bijvoorbeeld: Almere.',
    choices: [],
  }),
  code: (index: number, { which, typed }: { which: string | undefined; typed: string | undefined }): Ask => ({
    id: `schools.${index}.brin`,
    accepts: 'code',
    plain: true,
    text:
      (typed === undefined ? '' : `In je lijst staat ‘${typed}’. Dat is geen BRIN-nummer. `) +
      `Wat is het BRIN-nummer van ${which ?? 'deze school'}, met het vestigingsnummer erachter? Bijvoorbeeld: 05AB00. ` +
      'Het BRIN-nummer is het schoolnummer van DUO; de twee cijfers erachter zijn de vestiging.',
    retry:
      'Een BRIN-nummer is twee cijfers en twee letters. Het vestigingsnummer is twee cijfers. Bijvoorbeeld: 05AB00.',
    choices: [],
  }),
  vestiging: (index: number, brin: Brin): Ask => ({
    id: `schools.${index}.vestiging`,
    accepts: 'vestiging',
    text: `Dank je, het BRIN-nummer is ${brin}. Wat is het vestigingsnummer? Dat zijn twee cijfers; de hoofdvestiging is 00.`,
    retry: 'Typ twee cijfers, bijvoorbeeld 00 of 01.',
    choices: [],
  }),
  proposal: ({ brin, vestiging, mend }: CodeProposal): Ask => ({
    id: 'proposal',
    accepts: 'choice',
    text: `${MENDED[mend]} Bedoel je ${brin}${vestiging ?? ''}?`,
    retry: `Bedoel je ${brin}${vestiging ?? ''}? Kies ja of nee.`,
    choices: [
      { value: 'ja', label: 'Ja, dat klopt' },
      { value: 'nee', label: 'Nee' },
    ],
  }),
  more: (count: number, groups: readonly Group[]): Ask => ({
    id: 'allSchools',
    accepts: 'schools',
    text: `Ik heb nu ${count} ${count === 1 ? 'school' : 'scholen'}. Wil je er nog een doorgeven?`,
    retry:
      'Wil je nog een school doorgeven? Typ de naam met de plaats, of het BRIN-nummer. Of kies een knop.',
    choices: [
      { value: 'ja', label: 'Nog een school' },
      { value: 'nee', label: 'Dit zijn ze allemaal' },
      ...groups.map(groupChoice),
      ...inOwnWords,
    ],
  }),
  only: (): Ask => ({
    id: 'scholen.enige',
    accepts: 'schools',
    text: 'Je zei dat het mandaat voor meer scholen is. Is dit de enige school die je doorgeeft?',
    retry: 'Is dit de enige school die je doorgeeft? Kies ja of nee.',
    choices: [
      { value: 'ja', label: 'Ja, alleen deze' },
      { value: 'nee', label: 'Nee, nog een school' },
      ...inOwnWords,
    ],
  }),
  list: (count: number, groups: readonly Group[]): Ask => ({
    id: 'scholen.lijst',
    accepts: 'schools',
    text: 'Klopt deze lijst? Je kunt scholen wijzigen, weghalen of toevoegen. Typ bijvoorbeeld: haal school 2 weg.',
    retry: 'Klopt de lijst met scholen? Kies een knop.',
    choices: [
      { value: 'ja', label: 'Ja, de lijst klopt' },
      { value: 'wijzigen', label: 'School wijzigen' },
      { value: 'nee', label: 'School toevoegen' },
      ...groups.map(groupChoice),
      ...Array.from({ length: count }, (_, index) => ({
        value: `school.${index}`,
        label: `School ${index + 1} wijzigen`,
        hidden: true as const,
      })),
      ...inOwnWords,
    ],
  }),
} as const;

const REFUSED: Readonly<Record<FileRefusal, string>> = {
  empty: 'Dit bestand is leeg. Controleer het en stuur het opnieuw.',
  too_large: 'Dit bestand is te groot. Stuur een bestand met alleen je scholen, kleiner dan 4 MB.',
  too_many_rows: 'Dit bestand heeft te veel rijen. Stuur een bestand met alleen je eigen scholen.',
  damaged: 'Dit bestand kan ik niet openen: het lijkt beschadigd. Sla het opnieuw op en stuur het nog eens.',
  not_a_table: 'Dit bestand is geen tabel. Stuur een Excel-bestand (.xlsx) of een .csv-bestand.',
  no_schools: 'Ik vind in dit bestand geen scholen. Zet de BRIN-nummers in een kolom en stuur het opnieuw.',
  too_many_files: 'Dat zijn te veel bestanden tegelijk. Stuur één bestand met al je scholen.',
  too_heavy: 'Dit bestand is te zwaar om te lezen. Zet alleen je scholen in een nieuw bestand en stuur dat.',
  busy: 'Ik lees nu te veel bestanden tegelijk. Stuur je bestand over een minuut nog eens.',
  unreadable_here: 'Bestanden kan ik hier niet openen. Kopieer de rijen en plak ze in een bericht.',
};

export const texts = {
  which: (index: number, name: string | undefined) =>
    name === undefined ? `School ${index + 1}.` : `School ${index + 1}, ${name}.`,
  thereAlready: () => 'Deze school staat al in je lijst. Ik noem haar één keer.',
  listTitle: (count: number) => (count === 1 ? '1 school' : `${count} scholen`),
  listed: (added: number, folded: number, found: number) =>
    (added === 1 ? 'Ik heb 1 school overgenomen.' : `Ik heb ${added} scholen overgenomen.`) +
    (folded === 0 ? '' : ` ${folded === 1 ? 'Eén school stond' : `${folded} scholen stonden`} er al.`) +
    (found === 0
      ? ''
      : ` Van ${found} ${found === 1 ? 'school' : 'scholen'} zocht ik de code op in het register van DUO. Kijk of dat klopt.`),
  left: (names: readonly string[]) =>
    `In een ticket passen ${MAX_SCHOOLS} scholen. Geef deze daarna door in een nieuw ticket: ${names.join('; ')}.`,
  mended: (codes: readonly string[]) =>
    (codes.length === 1 ? 'Eén code heb ik aangevuld' : `${codes.length} codes heb ik aangevuld`) +
    ` of verbeterd: ${codes.join(', ')}. Kijk of dat klopt.`,
  toAsk: (count: number) =>
    count === 1
      ? 'Over één school vraag ik je straks nog iets.'
      : `Over ${count} scholen vraag ik je straks nog iets.`,
  oneMandaat: (brins: readonly string[]) =>
    `Vestigingen met hetzelfde BRIN-nummer (${brins.join(', ')}) en hetzelfde systeem delen één mandaat. ` +
    'Daarvoor hoef je niets te kopiëren.',
  refused: (why: FileRefusal) => REFUSED[why],
  removed: (names: readonly string[]) =>
    names.length === 1 ? `Weggehaald: ${names.join('')}.` : `Weggehaald: ${names.join('; ')}.`,
  noSuchSchool: (count: number) =>
    count === 0
      ? 'Er staan nog geen scholen in je lijst.'
      : `Je lijst heeft ${count} scholen. Kies een nummer daarvan.`,
  notListed: (codes: readonly string[]) =>
    (codes.length === 1
      ? `${codes.join('')} staat niet in je lijst.`
      : `${codes.slice(0, -1).join(', ')} en ${codes.slice(-1).join('')} staan niet in je lijst.`) +
    ' Gebruik het nummer van een school. Typ bijvoorbeeld: haal school 1 weg.',
  noBestuur: () => 'Geef eerst één school door. Dan zoek ik de andere scholen van je bestuur erbij.',
  noOthers: () => 'Ik vind geen andere scholen van je bestuur. Typ ze zelf, of stuur een lijst.',
} as const;

function nameText(index: number, { changing, register, more }: Asks): string {
  if (changing) return 'Wat is de juiste naam van deze school?';
  if (index > 0) return register ? NEXT_IN_REGISTER : 'Hoe heet de volgende school?';
  const first = register ? IN_REGISTER : 'Voor welke school is het mandaat? Typ de naam van de school.';
  return more ? `${first} ${LIST_IS_WELCOME}` : first;
}

const IN_REGISTER =
  'Voor welke school is het mandaat? Typ de naam met de plaats, of het BRIN-nummer met het vestigingsnummer. ' +
  'Het BRIN-nummer is het schoolnummer van DUO, bijvoorbeeld 05AB00.';
const NEXT_IN_REGISTER = 'Welke school is de volgende? Typ de naam met de plaats, of het BRIN-nummer.';
const LIST_IS_WELCOME = 'Heb je meer scholen? Plak dan je lijst uit Excel, of stuur het bestand.';

const EXPLAIN: Record<OtherCode, string> = {
  onderwijsaanbieder: 'Dit is een code uit RIO, voor een onderwijsaanbieder.',
  onderwijsbestuur: 'Dit is een code uit RIO, voor een bestuur.',
  aanbiedersgroep: 'Dit is een code uit RIO, voor een groep scholen.',
  begeleidingsaanbieder: 'Dit is een code uit RIO, voor een begeleidingsaanbieder.',
  onderwijslocatie: 'Dit is een code uit RIO, voor een locatie.',
  bestuursnummer: 'Dit lijkt het nummer van je bestuur.',
  number: 'Dit is alleen een getal.',
};

/** Explains a code that is no BRIN. RIO is DUO's register of schools; forms of its codes: RIO's handleiding. */
export const otherCode = (other: OtherCode): string =>
  `${EXPLAIN[other]} Ik heb het BRIN-nummer nodig: twee cijfers en twee letters, zoals 05AB.`;
