import { ADD_STEPS, COPY_STEPS } from '../domain/draft.js';
import type { Ticket } from '../domain/ticket.js';
import { oneLine } from './clean.js';
import type { Fact } from './letter.js';
import { addSteps, answers, channels, copySteps, labels, places } from './texts.js';

/** Schools of the field are in one time zone; stored times are UTC. */
const dutchTime = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** Who filed a ticket, when and how. */
export const ticketFacts = ({ administrator, replyAddress, product, createdAt, channel }: Ticket): Fact[] => [
  { label: labels.administrator, value: oneLine(administrator ?? labels.unknown) },
  { label: labels.replyAddress, value: replyAddress, link: `mailto:${replyAddress}` },
  { label: labels.product, value: product },
  { label: labels.filed, value: dutchTime.format(new Date(createdAt)) },
  { label: labels.channel, value: wordFor(channels, channel) },
];

/** What the user did in OSR, and in a question where it stopped. */
export function doneFacts({ done, step }: Ticket): Fact[] {
  const { overeenkomst, toegang, toevoegen, kopieren } = done;
  return [
    { label: labels.overeenkomst, value: overeenkomst ? answers[overeenkomst] : labels.unknown },
    { label: labels.toegang, value: toegang ? answers[toegang] : labels.unknown },
    ...stepFacts(
      labels.toevoegen,
      ADD_STEPS.map((name) => [addSteps[name], toevoegen.includes(name)]),
    ),
    // Copying is only for more schools, so nothing done there says nothing.
    ...(kopieren.length > 0
      ? stepFacts(
          labels.kopieren,
          COPY_STEPS.map((name) => [copySteps[name], kopieren.includes(name)]),
        )
      : []),
    ...(step === undefined
      ? []
      : [{ label: labels.step, value: wordFor(places, step.replace(/^schools\..*/, 'schools')) }]),
  ];
}

/** Each step with whether it was done, as one fact when they are all alike, else as two. */
function stepFacts(label: string, steps: readonly (readonly [name: string, done: boolean])[]): Fact[] {
  const named = (wanted: boolean) => steps.flatMap(([name, done]) => (done === wanted ? [name] : []));
  const [finished, missing] = [named(true), named(false)];
  if (missing.length === 0) return [{ label, value: labels.allSteps }];
  if (finished.length === 0) return [{ label, value: labels.noSteps }];
  return [
    { label, value: finished.join(', ') },
    { label: `${label}${labels.stillToDo}`, value: missing.join(', ') },
  ];
}

/** Our own word for an id; an id that has none is shown as it is. */
const wordFor = (words: Readonly<Record<string, string>>, id: string): string =>
  (Object.hasOwn(words, id) ? words[id] : undefined) ?? oneLine(id);
