const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`;
const number = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');

/** What `npm run kennis:evaluate` prints. */
export const evaluateTexts = {
  usage: () =>
    'Gebruik: npm run kennis:evaluate -- --articles <map> --questions <bestand.jsonl> [--questions …] [--set naam] [--json bestand] [--calibrate] [--most-false 0.03] [--save bestand]',
  wrongLine: (file: string, line: number) =>
    `${file}, regel ${line} is niet te lezen. Elke regel is {"question": "…", "article": "bestandsnaam zonder .md" of null}.`,
  unknownArticle: (id: string) => `Het artikel ‘${id}’ staat in een vraag, maar niet in de map.`,
  unreadable: (name: string) => `‘${name}’ is niet te lezen. Controleer of het bestaat.`,
  set: (articles: number, answerable: number, unanswerable: number) =>
    `${articles} artikelen, ${answerable} vragen met een artikel en ${unanswerable} zonder.`,
  first: (share: number) => `Goede artikel vooraan      ${percent(share)}`,
  three: (share: number) => `Goede artikel bij eerste 3 ${percent(share)}`,
  reciprocal: (value: number) => `Gemiddelde 1/plaats        ${number(value, 3)}`,
  bands: (answer: number, lead: number, choice: number) =>
    `Grenzen: antwoord vanaf ${number(answer, 2)} met voorsprong ${number(lead, 2)}, keuze vanaf ${number(choice, 2)}`,
  crossValidated: () => 'Vijf keer gekalibreerd op vier vijfde, gemeten op de rest:',
  answeredRightly: (share: number) => `  goed beantwoord          ${percent(share)}`,
  answeredWrongly: (share: number) => `  fout beantwoord          ${percent(share)}`,
  choiceWithRight: (share: number) => `  keuze met het goede      ${percent(share)}`,
  choiceWithoutRight: (share: number) => `  keuze zonder het goede   ${percent(share)}`,
  refused: (share: number) => `  niet geweten             ${percent(share)}`,
  falseAnswers: (share: number) => `  zonder artikel, toch antwoord ${percent(share)}`,
  falseChoices: (share: number) => `  zonder artikel, toch keuze    ${percent(share)}`,
  answeredAt: (mostFalse: number, share: number) =>
    `Bij hoogstens ${percent(mostFalse)} valse antwoorden kan ${percent(share)} goed worden beantwoord.`,
  time: (p50: number, p99: number) =>
    `Tijd per vraag: midden ${number(p50, 2)} ms, 1 op 100 boven ${number(p99, 2)} ms`,
  misses: (count: number) => `Niet vooraan (${count}):`,
  falses: (count: number) => `Zonder artikel, toch antwoord (${count}):`,
  miss: (question: string, article: string, found: string) =>
    `  ‘${question}’ → ${article}; gevonden: ${found}`,
  nothing: () => 'niets',
  saved: (file: string) => `De nieuwe grenzen staan in ${file}.`,
} as const;
