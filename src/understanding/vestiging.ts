import { normalise } from './normalise.js';
import { readNumber } from './number.js';

const BEFORE =
  /^(?:(?:het|dat|dit|die|is|de|onze|ons|wij|zijn|we|ja|eh|nou|brin|vestiging|vestigingsnummer|vestigingsnr|vestigingscode|vestigingnummer|nevenvestiging|hoofdvestiging(?= \d)|nummer|nr|locatie|vest) )+/u;
const AFTER = /(?: (?:denk ik|geloof ik|volgens mij|hoor|vestiging|hoofdvestiging|hoofdlocatie|is het))+$/u;
const MAIN = /^(?:hoofd(?:vestiging|locatie|gebouw|school)|hoofd vestiging)$/u;
const ORDINAL = /^(\d{1,2})(?:e|de|ste)$/u;

/** A vestigingsnummer; `single` when it was not written as two digits and must be confirmed. */
export interface VestigingReading {
  readonly vestiging: string;
  readonly single: boolean;
}

/** Reads a vestigingsnummer: the whole text is one, so "we hebben 3 vestigingen" is none. */
export function readVestiging(text: string): VestigingReading | undefined {
  const core = normalise(text).replace(BEFORE, '').replace(AFTER, '');
  if (MAIN.test(core)) return { vestiging: '00', single: true };
  if (/^\d ?\d$/.test(core)) return { vestiging: core.replace(' ', ''), single: false };
  // A letter O, I or L in the place of a digit: meant is clear, but it is confirmed.
  if (/^[0-9oil]{1,2}$/.test(core) && /\d|o/.test(core))
    return single(core.replace(/o/g, '0').replace(/[il]/g, '1'));
  return inWords(core.replace(ORDINAL, '$1'));
}

const single = (digits: string): VestigingReading => ({ vestiging: digits.padStart(2, '0'), single: true });

/** "nul drie" names both digits, "drie" only one. */
function inWords(core: string): VestigingReading | undefined {
  const [, second] = /^nul (\p{L}+)$/u.exec(core) ?? [];
  const number = readNumber(second ?? core);
  if (number === undefined || (second !== undefined && number > 9)) return undefined;
  if (second === undefined && number < 10) return single(String(number));
  return { vestiging: String(number).padStart(2, '0'), single: false };
}
