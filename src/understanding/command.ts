import type { Command } from '../domain/understanding.js';
import { normalise } from './normalise.js';

const COMMANDS: Readonly<Record<Command, RegExp>> = {
  terug: /^(?:ga )?(?:een stap(?:je)? )?terug$|^vorige(?: vraag| stap)?$/,
  stop: /^(?:ik wil )?(?:stop|stoppen|annuleer|annuleren)(?: maar)?$/,
  opnieuw: /^(?:begin |start )?opnieuw(?: beginnen)?$/,
  'waar was ik': /^waar (?:was ik|waren we)(?: ook ?al ?weer| gebleven)?$/,
  help: /^(?:help|hulp)(?: me| nodig)?$/,
  medewerker:
    /^(?:een )?(?:medewerker|helpdesk|mens)(?: aub| graag)?$|^ik wil (?:iemand|een mens|een medewerker) spreken$/,
};

/** Reads a word that works at every step; never from within a longer text. */
export function readCommand(text: string): Command | undefined {
  const words = normalise(text);
  const [command] = Object.entries(COMMANDS).find(([, form]) => form.test(words)) ?? [];
  return command as Command | undefined;
}
