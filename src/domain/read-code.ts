import type { CodeReading, OtherCode } from './brin.js';

const FORM =
  /(?<![A-Z0-9])(\d\d)[\s./|:,-]{0,3}([A-Z]{2})(?:[\s./|:,-]{0,3}(?:(?:VESTIGING(?:SNUMMER)?|VEST|NR|NUMMER)[\s.:]{0,3})?(\d{1,2}))?(?![A-Z0-9])/;
const RIO: Readonly<Record<string, OtherCode>> = {
  A: 'onderwijsaanbieder',
  B: 'onderwijsbestuur',
  G: 'aanbiedersgroep',
  T: 'begeleidingsaanbieder',
  X: 'onderwijslocatie',
};

/** Finds a school's code in a text, in every form people write it. */
export function readCode(text: string): CodeReading {
  const upper = text.normalize('NFKC').toUpperCase();
  const [, digits = '', letters = '', vestiging] = FORM.exec(upper) ?? [];
  const brin = digits + letters;
  if (brin === '') return readOther(upper);
  if (vestiging === undefined) return { kind: 'code', brin };
  if (vestiging.length === 2) return { kind: 'code', brin, vestiging };
  return { kind: 'proposal', proposal: { brin, vestiging: `0${vestiging}`, mend: 'single_digit' } };
}

function readOther(upper: string): CodeReading {
  const rio = RIO[/(?<![A-Z0-9])\d{3}([ABGTX])\d{3}(?![A-Z0-9])/.exec(upper)?.[1] ?? ''];
  if (rio) return { kind: 'other', other: rio };
  if (/(?<!\d)\d{5}(?!\d)/.test(upper)) return { kind: 'other', other: 'bestuursnummer' };
  return /\d{3}/.test(upper) ? { kind: 'other', other: 'number' } : { kind: 'none' };
}
