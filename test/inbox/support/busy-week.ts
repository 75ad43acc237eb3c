import { filed, numbered } from './filed.js';
import type { House } from './house.js';
import { openAt, talked } from './talked.js';

const DAY = 24 * 60 * 60 * 1000;

/** Where people of that week stopped; who stands there twice stopped there twice. */
const STOPS = [
  ...['toegang', 'toegang', 'toevoegen.openen', 'toevoegen.dienst', 'toevoegen.dienst', 'toevoegen.dienst'],
  ...['kopieren.voorwaarde', 'schools.0.brin', 'schools.0.brin', 'controle', 'antwoord'],
];

/** A week at the helpdesk, with something to count on every line that can be. */
export async function busyWeek(house: House): Promise<void> {
  const ago = (days: number): string => new Date(house.clock.now().getTime() - days * DAY).toISOString();
  const answered = { outcome: 'answered', article: 'contact' } as const;
  for (const id of STOPS)
    await talked(house, { draft: openAt(id), conversation: { lastAt: ago(2) }, questions: [answered] });
  for (const number of [1, 2, 3, 4])
    await talked(house, { draft: { ...openAt('ticket'), ticket: numbered(number) } });
  await talked(house, { conversation: { ended: true, lastAt: ago(3) } });
  await talked(house, {
    draft: openAt('toegang'),
    questions: [
      ...[
        { ...answered, thumb: 'up' as const },
        { ...answered, thumb: 'up' as const },
      ],
      ...[{ ...answered, thumb: 'down' as const }, { outcome: 'choice' as const }],
      ...[{ outcome: 'unknown' as const }, { outcome: 'handed_over' as const }],
    ],
  });
  const assignee = 'roos@digidoor.example';
  await filed(house.store, { createdAt: ago(9), assignee }, { createdAt: ago(4), assignee });
  await filed(house.store, ...[0.1, 0.2, 0.5, 2].map((days) => ({ createdAt: ago(days) })));
  await filed(house.store, { status: 'closed', createdAt: ago(6) });
}
