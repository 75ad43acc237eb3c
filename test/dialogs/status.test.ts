import type { Ticket } from '../../src/domain/ticket.js';
import { aSchool, aTicket } from '../support/builders.js';
import { openStage } from '../support/conversation.js';
import type { Stage, User } from '../support/conversation.js';

let stage: Stage;
let user: User;
beforeEach(async () => {
  stage = await openStage();
  user = stage.user();
  await user.opens();
});
afterEach(() => stage.close());

const says = async (...texts: readonly string[]) => {
  for (const text of texts) await user.says(text);
};

/** Sends so many questions to the helpdesk, each a ticket. */
async function asks(count: number): Promise<void> {
  await says('medewerker', 'ja', 'Kan het ook per mail?', 'anna@school.example');
  for (let sent = 1; sent < count; sent += 1) await says('medewerker', 'ja', 'Kan het ook per mail?');
}

const statusSaid = async () => (await user.says('status van mijn tickets'))[0]?.split('\n') ?? [];
const mine = (number: number) => `DD-2026-0000${number} (je vraag) is in behandeling.`;

test('of six tickets the newest five are told, and said to be that', async () => {
  await asks(6);

  expect(await statusSaid()).toEqual([
    'Je hebt hier meerdere tickets verstuurd. Dit zijn de nieuwste 5:',
    ...[2, 3, 4, 5, 6].map(mine),
    'Wil je meer weten over een ticket? Typ het nummer.',
  ]);
});

test('five tickets are all of them', async () => {
  await asks(5);

  expect((await statusSaid())[0]).toBe('Je hebt hier meerdere tickets verstuurd:');
});

/** From now on these are the only tickets there are. */
const leaves = (...left: readonly Ticket[]) =>
  stage.restart({
    ticketDesk: () => ({
      openWith: () => Promise.resolve(new Map()),
      look(number) {
        const ticket = left.find((each) => each.number === number);
        return Promise.resolve(ticket ? { kind: 'shown', ticket } : { kind: 'address_needed' });
      },
    }),
  });

test('the only ticket that is left is told as one', async () => {
  await asks(2);
  await leaves(aTicket({ number: 'DD-2026-00002', kind: 'vraag', schools: [] }));

  expect(await statusSaid()).toEqual(['Je ticket DD-2026-00002 is in behandeling.']);
});

test.each([
  [1, 'obs De Regenboog'],
  [2, 'obs De Regenboog en nog 1 school'],
  [60, 'obs De Regenboog en nog 59 scholen'],
])('of %i schools a ticket is one short line', async (count, told) => {
  await asks(2);
  const schools = Array.from({ length: count }, (_, at) =>
    aSchool({ name: at === 0 ? 'obs De Regenboog' : 'cbs De Ark' }),
  );
  await leaves(aTicket({ schools }), aTicket({ number: 'DD-2026-00002' }));

  expect((await statusSaid())[1]).toBe(`DD-2026-00001 (${told}) is in behandeling.`);
});
