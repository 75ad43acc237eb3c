import type { ArchiveKind } from '../../domain/archive.js';
import type { ErrorCode } from '../../domain/errors.js';
import { errorText } from '../../domain/errors.texts.js';

const thousands = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');

/** What each kind is called in the table. */
export const kindNames = {
  serials: () => 'Jaren met ticketnummers',
  secret: () => 'Sleutels',
  colleagues: () => 'Collega’s',
  session: () => 'Aangemelde collega’s',
  used_link: () => 'Gebruikte links',
  templates: () => 'Vaste antwoorden',
  question_marks: () => 'Besluiten over vragen',
  register: () => 'Scholen in het register',
  ticket: () => 'Tickets',
  conversation: () => 'Gesprekken',
} satisfies Record<ArchiveKind, () => string>;

/** What an administrator must read of a failure that says something else to a user. */
const FAILURES: Partial<Record<ErrorCode, string>> = {
  store_locked:
    'Mandaathulp draait nog. Stop het eerst en start deze opdracht dan opnieuw. ' +
    'Loopt er al een kopie? Wacht tot die klaar is.',
  store_unwritable:
    'De gegevens zijn niet te lezen of te schrijven. Controleer DATA_DIR, de ruimte op de schijf en je rechten.',
  unexpected:
    'Er ging iets mis dat niet te verwachten was. Start de opdracht opnieuw. ' +
    'Gaat het weer mis? Vraag hulp, en stuur mee wat hier op het scherm staat.',
};

/** What `npm run store:copy`, `store:backup` and `store:restore` say. */
export const texts = {
  usage: {
    copy: () =>
      'Gebruik: npm run store:copy, met COPY_TO_URL=postgres://gebruiker:wachtwoord@server:5432/mandaathulp in .env. ' +
      'Zonder wachtwoord kan ook: npm run store:copy -- --to postgres://server:5432/mandaathulp',
    backup: () => 'Gebruik: npm run store:backup -- --to reservekopie.jsonl.gz',
    restore: () => 'Gebruik: npm run store:restore -- --from reservekopie.jsonl.gz',
  },
  progress: {
    copying: () => 'Kopiëren',
    saving: () => 'Reservekopie maken',
    restoring: () => 'Terugzetten',
    comparing: () => 'Vergelijken',
  },
  folder: (dir: string) => `map ${dir}`,
  /** Without the password, which stands before the host. */
  database: (host: string, name: string) => `database ${name} op ${host}`,
  file: (name: string) => `bestand ${name}`,
  fromTo: (from: string, to: string) => `Van ${from} naar ${to}.`,
  count: thousands,
  total: () => 'Samen',
  there: () => 'aantal',
  sum: () => 'controlegetal',
  equal: () => 'Beide kanten zijn gelijk.',
  different: (kinds: readonly string[]) =>
    `Niet gelijk: ${kinds.join(', ')}. Start dezelfde opdracht nog een keer. Blijft dit zo? Gebruik de kopie dan niet.`,
  copied: () =>
    'Zet het nieuwe adres nu als DATABASE_URL in de instellingen en start Mandaathulp. ' +
    'Wat er stond, is niet gewijzigd en mag bewaard blijven.',
  saved: (name: string) =>
    `De reservekopie staat in ${name}. Er staan persoonsgegevens in: bewaar haar veilig.`,
  restored: () => 'Je kunt Mandaathulp nu starten.',
  unreadable: (count: number) =>
    `Niet te lezen en dus niet meegenomen: ${thousands(count)}. Ze blijven staan waar ze staan:`,
  more: (count: number) => `- en nog ${thousands(count)}`,
  stopped: () => 'Gestopt. Start dezelfde opdracht opnieuw: ze gaat verder waar ze was.',
  backupStopped: () =>
    'Gestopt. Er is geen reservekopie gemaakt. Start de opdracht opnieuw als je er een wilt.',
  sameStore: () =>
    'DATABASE_URL wijst al naar deze database. Haal die regel uit de instellingen tot het kopiëren klaar is.',
  databaseFailed: (code: string) =>
    `De database is niet te bereiken of weigert (${code}). Controleer het adres, het wachtwoord en DATABASE_TLS.`,
  fileFailed: (name: string, system: string) =>
    `${name} is niet te lezen of te schrijven (${system}). Controleer de naam, de map en je rechten.`,
  failed: (code: ErrorCode) => FAILURES[code] ?? errorText(code),
} as const;
