import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';

/*
 * At each step of the journey every earlier answer is changed in words: only that, and what depends on it, is asked
 * again, and then the step that was open. The ticket holds the last answers.
 */

/** The steps in order, each with its answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  overeenkomst: 'ja',
  toegang: 'ja',
  'toevoegen.openen': 'gelukt',
  'toevoegen.nieuw': 'gelukt',
  'toevoegen.dienst': 'gelukt',
  'toevoegen.systeem': 'gelukt',
  'toevoegen.datum': 'gelukt',
  'toevoegen.opslaan': 'gelukt',
  moreSchools: 'nee',
  administrator: 'Anna de Vries',
  'schools.0.name': 'obs De Regenboog',
  'schools.0.place': 'Almere',
  'schools.0.brin': '05AB00',
  replyAddress: 'anna@school.example',
  controle: '',
};
const STEPS = Object.keys(ANSWERS);

/** How an answer is changed, what it becomes, and what is asked again. */
const CHANGES: Readonly<Record<string, { wish: string; answer: string; inTicket: object }>> = {
  overeenkomst: { wish: 'ik wil mijn antwoord over de overeenkomst wijzigen', answer: 'ja', inTicket: {} },
  toegang: { wish: 'wijzig mijn antwoord over inloggen', answer: 'ja', inTicket: {} },
  moreSchools: { wish: 'ik wil het aantal scholen wijzigen', answer: 'nee', inTicket: {} },
  administrator: {
    wish: 'ik wil de beheerder wijzigen',
    answer: 'Jan van den Berg',
    inTicket: { administrator: 'Jan van den Berg' },
  },
  'schools.0.name': {
    wish: 'de naam van de school klopt niet',
    answer: 'cbs De Ark',
    inTicket: { schools: [{ name: 'cbs De Ark' }] },
  },
  'schools.0.place': {
    wish: 'wijzig de plaats van school 1',
    answer: 'Urk',
    inTicket: { schools: [{ place: 'Urk' }] },
  },
  'schools.0.brin': {
    wish: 'pas de brin van school 1 aan',
    answer: '07XT01',
    inTicket: { schools: [{ brin: '07XT', vestiging: '01' }] },
  },
  replyAddress: {
    wish: 'mijn mailadres wijzigen',
    answer: 'jan@school.example',
    inTicket: { replyAddress: 'jan@school.example' },
  },
};

const PAIRS = Object.keys(CHANGES).flatMap((changed) =>
  STEPS.slice(STEPS.indexOf(changed) + 1).map((at) => [changed, at] as const),
);

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const openOf = async (user: User): Promise<string> =>
  (await stage.store.conversations.get(user.key))?.draft.open?.id ?? '';

/** Answers until a step is open; says each question that was asked on the way. */
async function answerUntil(user: User, step: string): Promise<string[]> {
  const asked: string[] = [];
  for (let open = await openOf(user); open !== step; open = await openOf(user)) {
    if (asked.length > STEPS.length) throw new Error(`${step} is never asked: ${asked.join()}`);
    asked.push(open);
    await user.says(ANSWERS[open] ?? '');
  }
  return asked;
}

test('the pairs are all answers at all later steps', () => {
  expect(PAIRS.length).toBe(48);
});

test.each(PAIRS)('%s is changed at %s, and nothing else is asked again', async (changed, at) => {
  const { wish, answer, inTicket } = CHANGES[changed] ?? { wish: '', answer: '', inTicket: {} };
  const user = stage.user();
  await user.opens();
  await answerUntil(user, at);

  await user.says(wish);
  const askedAgain = await openOf(user);
  await user.says(answer);

  expect(askedAgain).toBe(changed);
  expect(await openOf(user)).toBe(at);

  await answerUntil(user, 'controle');
  await user.says('versturen');
  expect(await stage.store.tickets.get('DD-2026-00001')).toMatchObject({
    administrator: 'Anna de Vries',
    replyAddress: 'anna@school.example',
    ...inTicket,
  });
});

test('more schools after all: the copying is asked, and what was answered before stays', async () => {
  const user = stage.user();
  await user.opens();
  await answerUntil(user, 'controle');

  await user.says('ik wil het aantal scholen wijzigen');
  await user.says('ja');
  const asked = [await openOf(user)];
  await user.says('gelukt');
  asked.push(await openOf(user));
  await user.says('gelukt');
  asked.push(await openOf(user));
  await user.says('dit zijn ze allemaal');
  asked.push(await openOf(user));
  await user.says('ja, alleen deze');

  expect(asked).toEqual(['kopieren.voorwaarde', 'kopieren.kopie', 'allSchools', 'scholen.enige']);
  expect(await openOf(user)).toBe('controle');
});
