import { clean } from './clean.js';
import { normalise } from './normalise.js';
import { findItems } from './school-item.js';
import { NUMBERED } from './school-number.js';

/** Said before a code, and between codes. */
const AROUND = new RegExp(
  `(?:(?:de|het|die) )?(?:(?:school|scholen|vestiging|code|brin|brinnummer|met|van) )*${NUMBERED}` +
    `(?: (?:(?:en|plus|of|ook) )*(?:(?:school|vestiging|code|brin) )*${NUMBERED})*`,
  'gu',
);

/** A text of which the codes of schools are taken out. */
export interface Coded {
  readonly words: string;
  /** A BRIN, `12AB`, a Vestigingscode, `12AB00`, or what was meant to be one, `5AB00`, as it was typed; in their order. */
  readonly codes: readonly string[];
}

/** Takes the codes of schools out of a text: "haal 12AB00 en 12AB01 weg" is "haal zoveel weg". */
export function takeCodes(text: string): Coded {
  const line = clean(text);
  const found = findItems(line);
  const words = found.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${NUMBERED} ${rest.slice(end)}`,
    line,
  );
  return {
    words: normalise(words).replace(AROUND, NUMBERED),
    codes: [
      ...new Set(
        found.map(({ code: { brin, vestiging = '', typed = '' } }) =>
          brin === undefined ? typed : `${brin}${vestiging}`,
        ),
      ),
    ],
  };
}
