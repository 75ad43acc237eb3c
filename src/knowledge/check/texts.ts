/** What `npm run kennis` says to an editor. */
export const checkTexts = {
  problem: (file: string, field: string | undefined, message: string) =>
    `${file}${field === undefined || field === '' ? '' : ` → ${field}`}: ${message}`,
  good: (articles: number) => `${articles} artikelen gecontroleerd. Alles klopt.`,
  faulty: (problems: number, files: number) =>
    `${problems} ${problems === 1 ? 'fout' : 'fouten'} in ${files} ${files === 1 ? 'bestand' : 'bestanden'}. Verbeter wat hierboven staat.`,
  old: (file: string, checked: string) =>
    `${file}: gecontroleerd op ${checked}, langer dan een jaar geleden. Vergelijk het weer met de bron.`,
  longSentence: (file: string, words: number, sentence: string) =>
    `${file}: een zin heeft ${words} woorden. Maak er twee van: ‘${sentence}’`,
  noFolder: (folder: string) => `De map ‘${folder}’ is niet te lezen. Geef een andere map op.`,
} as const;
