/** What an editor reads of an article that is not right: what is wrong, and what to do. */
export const texts = {
  noFrontMatter: () =>
    'Bovenaan ontbreken de gegevens tussen twee regels met ---. Kijk in _sjabloon.md hoe het moet.',
  wrongYaml: (line: number) =>
    `Regel ${line} is niet te lezen. Controleer de spaties, streepjes en dubbele punten. Zet een zin met een dubbele punt tussen aanhalingstekens.`,
  noFields: () => 'Tussen de regels met --- staat geen enkele sleutel. Kijk in _sjabloon.md hoe het moet.',
  wrongName: () => 'Gebruik in de bestandsnaam alleen kleine letters, cijfers en streepjes.',
  unknownField: (field: string) => `De sleutel ‘${field}’ bestaat niet. Kijk of je hem goed hebt gespeld.`,
  missing: () => 'Deze sleutel ontbreekt. Voeg hem toe, zoals in _sjabloon.md.',
  notText: () => 'Hier hoort één stuk tekst te staan. Haal de streepjes of haken weg.',
  notList: () => 'Hier hoort een lijst te staan. Zet elke regel achter een streepje.',
  tooFew: (least: number) => `Hier staat te weinig. Het moeten er minstens ${least} zijn.`,
  tooMany: (most: number) => `Hier staat te veel. Het mogen er hoogstens ${most} zijn.`,
  tooShort: (least: number) => `Deze tekst is te kort. Gebruik minstens ${least} tekens.`,
  tooLong: (most: number) => `Deze tekst is te lang. Gebruik hoogstens ${most} tekens.`,
  wrongLink: () => 'Dit is geen goede link. Een link begint met https://.',
  wrongDate: () => 'Dit is geen goede datum. Schrijf jaar, maand en dag, zoals 2026-11-23.',
  wrongStep: (allowed: string) => `Deze stap bestaat niet. Je kunt kiezen uit: ${allowed}.`,
  wrongId: () => 'Schrijf hier de bestandsnaam van een artikel, zonder .md.',
  wrongValue: () => 'Deze waarde klopt niet. Kijk in _sjabloon.md hoe het moet.',
  noBody: () => 'Onder de gegevens staat geen antwoord. Schrijf daar de tekst van het artikel.',
  longBody: (words: number, most: number) =>
    `Het antwoord heeft ${words} woorden. Maak het korter: hoogstens ${most}.`,
  markup: (found: string) =>
    `Het antwoord gebruikt opmaak die niet elk kanaal toont: ${found}. Gebruik alleen vet, links en lijsten.`,
  deadLink: (target: string) => `De link naar ‘${target}’ komt nergens uit. Verbeter de bestandsnaam.`,
  badLink: (target: string) =>
    `De link ‘${target}’ klopt niet. Een link begint met https:// of is een bestandsnaam.`,
  unknownRelated: (id: string) => `Het artikel ‘${id}’ bestaat niet. Verbeter de naam of haal hem weg.`,
  selfRelated: () => 'Een artikel kan niet aan zichzelf verwant zijn. Haal de naam weg.',
  repeated: (phrase: string) => `De vraag ‘${phrase}’ staat er twee keer in. Haal er één weg.`,
  conflict: (phrase: string, other: string) =>
    `De vraag ‘${phrase}’ staat ook in ${other}. Laat hem in één van de twee staan.`,
  unreadable: () => 'Dit bestand is niet te lezen. Controleer of het er staat en tekst is.',
} as const;
