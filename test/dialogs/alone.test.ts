import type { Activity, TurnContext } from 'botbuilder';
import { ComponentDialog, DialogTurnStatus } from 'botbuilder-dialogs';
import { DialogTestClient } from 'botbuilder-testing';
import { allDialogs } from '../../dialogs/index.js';
import { setTurn } from '../../dialogs/shared/waterfall.js';
import { emptyDraft } from '../../src/domain/draft.js';
import type { Draft } from '../../src/domain/draft.js';
import { noMeter } from '../../src/domain/meter.js';
import { noSchools } from '../../src/domain/school.js';
import { fileTicket } from '../../src/tickets/file.js';
import { understand } from '../../src/understanding/understand.js';

const noon = new Date('2026-03-02T12:00:00Z');
const id = '11111111-1111-4111-8111-111111111111';

class Alone extends ComponentDialog {
  constructor(dialogId: string) {
    super('alone');
    for (const dialog of allDialogs()) this.addDialog(dialog);
    this.initialDialogId = dialogId;
  }
}

/** One dialog by itself in Bot Framework's own test client. The first message only begins it. */
function begin(dialogId: string, draft: Draft, options?: object) {
  const client = new DialogTestClient('directline', new Alone(dialogId), options, [
    {
      async onTurn(context: TurnContext, next: () => Promise<void>) {
        setTurn(context, {
          draft,
          understanding: understand(context.activity.text, draft.open),
          newDraft: () => emptyDraft(id, noon),
          now: noon,
          randomId: () => id,
          knowledge: { match: () => ({ kind: 'none' }), find: () => undefined },
          note: () => undefined,
          answer: () => Promise.resolve(),
          schools: noSchools,
          meter: noMeter,
          tickets: {
            openWith: () => Promise.resolve(new Map()),
            look: () => Promise.resolve({ kind: 'refused' }),
          },
          policy: { retentionDays: 90 },
          file: (ticket) =>
            Promise.resolve(
              fileTicket(ticket, {
                number: 'DD-2026-00001',
                now: noon,
                conversation: 'directline/1',
                channel: 'directline',
                mailDomain: 'x.example',
              }).ticket,
            ),
        });
        await next();
      },
    },
  ]);
  return {
    async says(text: string): Promise<readonly (string | undefined)[]> {
      const replies: (string | undefined)[] = [];
      let reply: Partial<Activity> | undefined = (await client.sendActivity(text)) as Partial<Activity>;
      while (reply) {
        replies.push(reply.text);
        reply = client.getNextReply();
      }
      return replies;
    },
    get ended() {
      return client.dialogTurnResult.status === DialogTurnStatus.complete;
    },
  };
}

const draft = (known: Partial<Draft> = {}): Draft => ({ ...emptyDraft(id, noon), greeted: true, ...known });

test.each([
  ['overeenkomst', ['ja']],
  ['overeenkomst', ['nee', 'de overeenkomst is er']],
  ['toegang', ['weet ik niet', 'nee', 'ik kan nu inloggen']],
  ['toevoegen', ['gelukt', 'gelukt', 'gelukt', 'gelukt', 'gelukt', 'gelukt']],
  ['kopieren', ['nee']],
  ['kopieren', ['ja', 'ja', 'gelukt']],
  ['helpdesk', ['nee']],
  ['helpdesk', ['ja', 'Hoe lang duurt het?', 'anna@school.example']],
])('%s can be used alone, and ends after %j', async (dialogId, answers) => {
  const dialog = begin(dialogId, draft());
  await dialog.says('hallo');
  for (const answer of answers) {
    expect(dialog.ended).toBe(false);
    await dialog.says(answer);
  }

  expect(dialog.ended).toBe(true);
});

test.each([
  ['overeenkomst', draft({ overeenkomst: 'ja' })],
  ['toegang', draft({ toegang: 'ja' })],
  ['toevoegen', draft({ toevoegen: ['openen', 'nieuw', 'dienst', 'systeem', 'datum', 'opslaan'] })],
  ['kopieren', draft({ moreSchools: 'nee' })],
  ['controle', draft({ ticket: 'DD-2026-00001' })],
])('%s asks nothing of which it knows the answer', async (dialogId, known) => {
  const dialog = begin(dialogId, known);

  expect(await dialog.says('hallo')).toEqual([]);
  expect(dialog.ended).toBe(true);
});

test('a sub-step that is already done is skipped', async () => {
  const dialog = begin('toevoegen', draft({ toevoegen: ['openen', 'dienst'] }));

  expect(await dialog.says('hallo')).toEqual([expect.stringMatching(/^Stap 2/)]);
  expect(await dialog.says('gelukt')).toEqual([expect.stringMatching(/^Stap 4/)]);
});

test('a BRIN that was given early only leaves the vestigingsnummer to be asked', async () => {
  const known = draft({ schools: [{ name: 'De Ark', place: 'Urk', brin: '05AB' }], administrator: 'Jan' });
  const dialog = begin('gegevens', known);

  expect(await dialog.says('hallo')).toEqual([expect.stringMatching(/BRIN-nummer is 05AB/)]);
  await dialog.says('00');
  await dialog.says('jan@school.example');

  expect(dialog.ended).toBe(true);
  expect(known.schools).toMatchObject([{ name: 'De Ark', place: 'Urk', brin: '05AB', vestiging: '00' }]);
});
