import type { Heard } from '../process/web-user.js';
import type { Event, Fault, History } from './history.js';
import { historyFaults } from './history.js';

const at = (second: number): string => `2026-03-02T09:00:${String(second).padStart(2, '0')}.000Z`;

const says = (second: number, sign: string, text = 'hallo'): Heard => ({
  id: `m-${sign}`,
  type: 'message',
  text,
  timestamp: at(second),
  from: { id: 'ik', role: 'user' },
  channelData: { clientActivityID: sign },
});

const answers = (second: number, to: string, text = 'Dag!'): Heard => ({
  id: `r-${second}`,
  type: 'message',
  text,
  timestamp: at(second),
  replyToId: to,
  from: { id: 'mandaathulp', role: 'bot' },
});

const WELCOME = answers(1, 'opening', 'Welkom');
const FIRST = says(2, 'een');
const FIRST_ANSWER = answers(3, 'm-een');
const SECOND = says(4, 'twee', 'Ja');
const SECOND_ANSWER = answers(5, 'm-twee', 'Je ticketnummer is DD-2026-00001.');
const LOG = [WELCOME, FIRST, FIRST_ANSWER, SECOND, SECOND_ANSWER];

const sent = (sign: string, text: string): Event => ({ kind: 'sent', sign, text });
const accepted = (sign: string, id = `m-${sign}`): Event => ({ kind: 'accepted', sign, id });
const seen = (activity: Heard, line = 'socket'): Event => ({ kind: 'seen', line, activity });
const sees = (...activities: readonly Heard[]): Event[] => activities.map((activity) => seen(activity));

const TALK = [sent('een', 'hallo'), accepted('een'), sent('twee', 'Ja'), accepted('twee')];

/** A conversation in which nothing went wrong, but for what a test changes. */
const history = (changes: Partial<History> = {}): History => ({
  conversation: 'gesprek',
  events: [...TALK, ...sees(...LOG)],
  untilEnd: ['socket'],
  log: LOG,
  ...changes,
});

const faultsIn = (...changes: readonly Partial<History>[]): readonly Fault[] =>
  historyFaults(changes.map(history));

const kindsIn = (changes: Partial<History>): string[] => [
  ...new Set(faultsIn(changes).map(({ kind, what }) => `${kind}: ${what.replace(/^gesprek: /, '')}`)),
];

test('a conversation that went well is explained by its log', () => {
  expect(faultsIn({})).toEqual([]);
});

test('what was said before it was accepted, or never accepted, is explained as well', () => {
  const events = [sent('een', 'hallo'), ...sees(...LOG.slice(0, 3)), accepted('een'), sent('twee', 'Ja')];

  expect(faultsIn({ events, untilEnd: [] })).toEqual([]);
  expect(faultsIn({ events, log: LOG.slice(0, 3) })).toEqual([]);
});

test('each line is held against the log by itself, and may stop before the end unless it went on until then', () => {
  const both = [...TALK, ...LOG.flatMap((one) => [seen(one, 'reads'), seen(one)])];
  const early = [...TALK, ...sees(...LOG), seen(WELCOME, 'reads')];

  expect(faultsIn({ events: both, untilEnd: ['socket', 'reads'] })).toEqual([]);
  expect(faultsIn({ events: early })).toEqual([]);
  expect(kindsIn({ events: early, untilEnd: ['socket', 'reads'] })).toEqual([
    'lost: reads did not see the end: r-5',
  ]);
});

test('typing may be seen at any time, and what the drill lets pass', () => {
  const typing: Heard = { id: 't', type: 'typing', from: { id: 'mandaathulp', role: 'bot' } };
  const sorry: Heard = { id: 's', type: 'message', text: 'Sorry', from: { id: 'mandaathulp', role: 'bot' } };
  const both = history({ events: [...TALK, ...sees(typing, ...LOG, sorry)] });

  expect(historyFaults([both], ({ type, text }) => type === 'typing' || text === 'Sorry')).toEqual([]);
  expect(historyFaults([both])).toEqual([
    { kind: 'wrong', what: 'gesprek: socket saw what is not in the log: s' },
  ]);
});

test('what the helpdesk says outside a turn may stand between any two', () => {
  const bot = { id: 'mandaathulp', role: 'bot' };
  const said: Heard = { id: 'helpdesk', type: 'message', text: 'Klaar.', timestamp: at(4), from: bot };
  const log = [WELCOME, FIRST, FIRST_ANSWER, said];
  const events = [sent('een', 'hallo'), accepted('een'), ...sees(...log)];

  expect(faultsIn({ log, events })).toEqual([]);
});

/** The lines of a user who looks on, so that what is wrong is wrong with the log alone. */
const unseen = (log: readonly Heard[], events: readonly Event[] = TALK): Partial<History> => ({
  log,
  events,
  untilEnd: [],
});

describe('a log that does not explain what was sent', () => {
  test('has lost a message that was accepted', () => {
    expect(kindsIn(unseen([WELCOME, FIRST, FIRST_ANSWER]))).toEqual([
      'lost: was accepted and is not in the log: twee',
    ]);
  });

  test('has a message under another id than the one that was told', () => {
    const other = [...TALK.slice(0, 3), accepted('twee', 'm-anders')];
    expect(kindsIn(unseen(LOG, other))).toEqual(['lost: was accepted and is not in the log: twee']);
  });

  test('has one message twice, under two ids', () => {
    const again = { ...says(6, 'twee', 'Ja'), id: 'm-nog-eens' };
    expect(kindsIn(unseen([...LOG, again]))).toEqual(['doubled: is a message twice: twee']);
  });

  test('has one activity twice', () => {
    expect(kindsIn(unseen([...LOG, { ...SECOND_ANSWER, timestamp: at(6) }]))).toEqual([
      'doubled: stands in the log twice: r-5',
    ]);
  });

  test('has a message that nobody sent, or with another text', () => {
    expect(kindsIn(unseen([...LOG, says(6, 'drie')]))).toEqual(['wrong: was never sent: drie']);
    expect(kindsIn(unseen([...LOG.slice(0, 3), { ...SECOND, text: 'Nee' }, SECOND_ANSWER]))).toEqual([
      'wrong: was sent with another text: m-twee',
    ]);
  });

  test('has what was sent later before what was answered earlier', () => {
    const turned = [says(1, 'twee', 'Ja'), answers(2, 'm-twee'), says(3, 'een'), answers(4, 'm-een')];
    expect(kindsIn(unseen(turned))).toEqual(['wrong: stands too early: twee']);
  });

  test('goes back in time', () => {
    expect(kindsIn(unseen([...LOG.slice(0, 4), { ...SECOND_ANSWER, timestamp: at(4) }]))).toEqual([
      'wrong: is not later than what stands before it: r-5',
    ]);
  });
});

describe('a log whose replies are not those of its turns', () => {
  test('answers before the message', () => {
    const early = [WELCOME, answers(2, 'm-een'), says(3, 'een')];
    expect(kindsIn(unseen(early, TALK.slice(0, 2)))).toEqual(['wrong: answers what is not before it: r-2']);
  });

  test('answers in the turn of another message', () => {
    expect(kindsIn(unseen([...LOG, answers(6, 'm-een')]))).toEqual([
      'wrong: answers what is not before it: r-6',
    ]);
  });

  test('answers a message that is not there', () => {
    expect(kindsIn(unseen([...LOG, answers(6, 'm-weg')]))).toEqual([
      'wrong: answers what is not before it: r-6',
    ]);
  });
});

describe('a client that saw something else than the log', () => {
  const withSight = (...activities: readonly Heard[]) => ({ events: [...TALK, ...sees(...activities)] });

  test('saw a reply twice', () => {
    expect(kindsIn(withSight(...LOG, SECOND_ANSWER))).toEqual([
      'doubled: socket saw twice: r-5',
      'wrong: socket saw too late: r-5',
    ]);
  });

  test('saw two replies in the other order', () => {
    expect(kindsIn(withSight(WELCOME, FIRST, SECOND, FIRST_ANSWER, SECOND_ANSWER))).toEqual([
      'lost: socket did not see what is before: m-twee',
      'wrong: socket saw too late: r-3',
    ]);
  });

  test('missed a reply in the middle, or the last one', () => {
    expect(kindsIn(withSight(WELCOME, FIRST, SECOND, SECOND_ANSWER))).toEqual([
      'lost: socket did not see what is before: m-twee',
    ]);
    expect(kindsIn(withSight(...LOG.slice(0, 4)))).toEqual(['lost: socket did not see the end: r-5']);
    expect(kindsIn(withSight())).toEqual(['lost: socket did not see the end: r-5']);
  });

  test('saw a reply that was never stored', () => {
    expect(kindsIn(withSight(...LOG, answers(6, 'm-twee')))).toEqual([
      'wrong: socket saw what is not in the log: r-6',
    ]);
  });

  test('saw a reply with other words, or another time', () => {
    for (const change of [{ text: 'Doei!' }, { timestamp: at(9) }])
      expect(kindsIn(withSight(...LOG.slice(0, 4), { ...SECOND_ANSWER, ...change }))).toEqual([
        'wrong: socket saw something else: r-5',
      ]);
  });
});

test('a number that was told in two conversations is found, also when only one of them has it in its log', () => {
  const other = LOG.map((one) => ({ ...one, id: `${one.id}-2` }));
  const bare = { ...SECOND_ANSWER, text: 'Dank je.' };
  const events = [...TALK, ...sees(SECOND_ANSWER)];
  const both = faultsIn({}, { ...unseen(other), conversation: 'ander' });
  const one = faultsIn({}, { conversation: 'ander', events, untilEnd: [], log: [...LOG.slice(0, 4), bare] });
  const twice = doubledNumbers(faultsIn({ log: [...LOG, answers(6, 'm-twee', 'DD-2026-00001')] }));

  expect(doubledNumbers(both)).toEqual(['was told in two conversations: DD-2026-00001']);
  expect(doubledNumbers(one)).toEqual(['was told in two conversations: DD-2026-00001']);
  expect(twice).toEqual([]);
});

const doubledNumbers = (faults: readonly Fault[]): string[] =>
  faults.filter(({ what }) => what.startsWith('was told')).map(({ what }) => what);
