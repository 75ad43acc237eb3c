import fc from 'fast-check';
import { Ticket } from '../../src/domain/ticket.js';
import type { TicketSchool } from '../../src/domain/ticket.js';
import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';

/*
 * Whatever a user answers, takes back, asks in between and corrects at the review, the ticket holds the last
 * answers given. The model knows only which question is open and what was last answered to it.
 */

const NAMES = ['Anna de Vries', 'Jan van den Berg', 'Fatima El Amrani'];
const SCHOOLS = ['obs De Regenboog', 'cbs De Ark', 'Het Kompas'];
const PLACES = ['Almere', 'Lelystad', 'Urk'];
const CODES = ['05AB00', '07XT01', '12IO03'];
const MAILS = ['anna@school.example', 'jan@school.example', 'fatima@school.example'];

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  overeenkomst: ['ja'],
  toegang: ['ja'],
  moreSchools: ['nee'],
  administrator: NAMES,
  'schools.0.name': SCHOOLS,
  'schools.0.place': PLACES,
  'schools.0.brin': CODES,
  replyAddress: MAILS,
  helpdesk: ['nee'],
  // A question that was asked at the offer is taken for the helpdesk; whoever wants to go on takes it back.
  'helpdesk.mailadres': ['terug'],
  vraag: ['Geen van deze'],
  'vraag.onbekend': ['Nee, ga verder'],
  // Every run sends the same schools.
  dubbel: ['Toch versturen'],
  'dubbel.reden': ['Dat is de bedoeling'],
};
const CHANGES = [
  'Beheerder wijzigen',
  'School wijzigen',
  'Plaats wijzigen',
  'BRIN wijzigen',
  'Mailadres wijzigen',
];

/** What the user does next: `answer` in most cases, with a number to pick by. */
const move = fc.record({
  kind: fc.constantFrom(
    'answer',
    'answer',
    'answer',
    'answer',
    'terug',
    'waar was ik',
    'help',
    'medewerker',
    'wat is een mandaat?',
    'ik wil de beheerder wijzigen',
    'wijzig de plaats van school 1',
    'correct',
    'nonsense',
  ),
  pick: fc.nat(99),
});

const pickOf = <T>(from: readonly T[], pick: number): T => from[pick % from.length] as T;

/** A user who remembers what was last answered to each question. */
class Answering {
  readonly last: Record<string, string> = {};
  readonly #stage: Stage;
  readonly #user: User;

  constructor(stage: Stage, user: User) {
    this.#stage = stage;
    this.#user = user;
  }

  async draft() {
    return (await this.#stage.store.conversations.get(this.#user.key))?.draft;
  }

  async open(): Promise<string> {
    return (await this.draft())?.open?.id ?? '';
  }

  async moves({ kind, pick }: { kind: string; pick: number }): Promise<void> {
    if (kind === 'correct') await this.corrects(pick);
    else if (kind !== 'answer') await this.#user.says(kind === 'nonsense' ? '???' : kind);
    else if ((await this.open()).startsWith('controle')) await this.#user.says(pickOf(CHANGES, pick));
    else await this.answers(pick);
  }

  /** Names the administrator in passing, which no question asks for. */
  async corrects(pick: number): Promise<void> {
    // What is written to the helpdesk, or as a reason, is a text of the user's own.
    if (/^(helpdesk|dubbel)/.test(await this.open())) return;
    this.last.administrator = pickOf(NAMES, pick);
    await this.#user.says(`de beheerder is ${this.last.administrator}`);
  }

  async answers(pick: number): Promise<void> {
    const open = await this.open();
    const said = open.startsWith('wijzigen')
      ? 'Toch niets wijzigen'
      : pickOf(ANSWERS[open] ?? ['gelukt'], pick);
    this.last[open] = said;
    await this.#user.says(said);
  }

  async sends(): Promise<Ticket | undefined> {
    const sent = (await this.#user.says('versturen')).join();
    return this.#stage.store.tickets.get(/DD-2026-[0-9]{5}/.exec(sent)?.[0] ?? '');
  }
}

/** A ticket as answers to the questions; throws when there is none. */
function inWords(ticket: Ticket | undefined) {
  const { administrator, replyAddress, schools } = Ticket.parse(ticket);
  const [{ name, place, brin, vestiging }] = schools as [TicketSchool];
  return {
    administrator,
    'schools.0.name': name,
    'schools.0.place': place,
    'schools.0.brin': `${brin}${vestiging}`,
    replyAddress,
  };
}

test('the ticket equals the last answers given, whatever the order', async () => {
  const stage = await openStage();
  let run = 0;
  const afterwards = fc.array(fc.nat(99), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 40 }), afterwards, async (moves, picks) => {
      const user = stage.user('directline', `volgorde-${(run += 1)}`);
      const person = new Answering(stage, user);
      await user.opens();
      for (const each of moves) await person.moves(each);
      for (const pick of picks) if ((await person.open()) !== 'controle') await person.answers(pick);
      const reviewed = await person.draft();

      const ticket = await person.sends();

      expect(ticket?.schools).toMatchObject(reviewed?.schools ?? []);
      expect(person.last).toMatchObject(inWords(ticket));
    }),
    { numRuns: 40 },
  );
  await stage.close();
}, 120_000);
