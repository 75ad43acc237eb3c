import type { FileFault, RowFault } from './refusal.js';

const thousands = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
const scholen = (count: number): string => `${thousands(count)} ${count === 1 ? 'school' : 'scholen'}`;
const rijen = (count: number): string => `${thousands(count)} ${count === 1 ? 'rij' : 'rijen'}`;

/** What is wrong with a row of a register file. */
export const rowFaults = {
  too_few_columns: () => 'er staan te weinig kolommen in',
  too_many_columns: () => 'er staan te veel kolommen in',
  wrong_brin: () => 'de BRIN is niet twee cijfers en twee letters',
  wrong_vestiging: () => 'de vestigingscode klopt niet of hoort bij een andere BRIN',
  no_name: () => 'de naam van de school ontbreekt',
  name_too_long: () => 'de naam van de school is te lang',
  no_place: () => 'de plaats ontbreekt',
} satisfies Record<RowFault, () => string>;

/** Why an import is refused, and what to do now. */
export const fileFaults = {
  empty: () => 'Het bestand is leeg. Download het opnieuw bij DUO.',
  html: () => 'Dit is een webpagina en geen lijst met scholen. Download het bestand opnieuw bij DUO.',
  no_header: () =>
    'De eerste regel noemt geen vestigingscode, naam en plaats. Kies een adressenbestand van DUO met alle vestigingen.',
  no_rows: () => 'Er staat geen enkele school in het bestand. Download het opnieuw bij DUO.',
  cut_off: () => 'Het bestand houdt halverwege op. Download het opnieuw bij DUO.',
  row_too_long: () =>
    'Een regel in het bestand is veel te lang. Er mist een aanhalingsteken, of het is geen lijst.',
  too_large: () => 'Het bestand is groter dan 32 MB. Zo groot is geen lijst met scholen van DUO.',
  too_many_rows: () => 'Het bestand heeft meer dan 100.000 rijen. Zoveel scholen zijn er niet.',
  mostly_refused: () => 'Van meer dan een op de tien rijen klopt iets niet. Controleer het bestand.',
  unreadable: () => 'Het bestand is niet te lezen. Controleer of het bestaat en of je het mag openen.',
  not_https: () => 'Dit adres is niet veilig. Kies een adres dat met https:// begint.',
  unreachable: () => 'Het bestand is niet op te halen. Controleer het adres en probeer het later opnieuw.',
} satisfies Record<FileFault, () => string>;

/** What `npm run scholen:import` says. */
export const importTexts = {
  progress: () => 'Scholen inlezen {bar} {percentage} %',
  usage: () => 'Gebruik: npm run scholen:import -- <bestand of webadres> …',
  file: (name: string, taken: number, refused: number) =>
    refused === 0
      ? `${name}: ${rijen(taken)} overgenomen.`
      : `${name}: ${rijen(taken)} overgenomen, ${rijen(refused)} geweigerd:`,
  row: (line: number, why: string) => `- regel ${line}: ${why}`,
  moreRows: (count: number) => `- en nog ${rijen(count)}`,
  total: (open: number) => `Het register heeft nu ${scholen(open)}.`,
  closed: (count: number) => `Gesloten sinds de vorige keer: ${scholen(count)}.`,
  kept: (count: number) => `Niet in deze bestanden en dus gebleven zoals ze waren: ${scholen(count)}.`,
  refused: (name: string, why: string) => `${name}: ${why}`,
  unchanged: () => 'Het register is niet gewijzigd.',
} as const;
