import { normalise } from './normalise.js';

/** A text that looks like a question of the user's own. */
export const isQuestion = (text: string): boolean =>
  text.trim().endsWith('?') || /^(?:wat|wie|waar|waarom|wanneer|hoe|welke?|hoeveel) /.test(normalise(text));
