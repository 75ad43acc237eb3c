const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`;

/** What `npm run scholen:evaluate` prints. */
export const evaluateTexts = {
  usage: () => 'Gebruik: npm run scholen:evaluate -- <bestand> …',
  unreadable: (name: string) => `${name} is niet te lezen als lijst met scholen.`,
  asked: (asked: number, all: number) => `${asked} van ${all} scholen gezocht: elke tiende.`,
  how: () => 'De naam is kort of zonder voorvoegsel, met één tikfout, en met de plaats.',
  among: (share: number) => `Bij de hoogstens vijf gevonden: ${percent(share)}`,
  first: (share: number) => `Vooraan: ${percent(share)}`,
  twins: (count: number) => `Niet vooraan, want een andere school heet precies zo in die plaats: ${count}`,
  missed: (count: number) => `Helemaal niet gevonden: ${count}`,
  miss: (typed: string, name: string, place: string) => `- ‘${typed}’ is ${name} in ${place}`,
} as const;
