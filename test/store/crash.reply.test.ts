import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../src/domain/store.js';
import type { WriteFile } from '../../src/store/write-whole.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { aConversation, anActivity } from '../support/builders.js';
import { aReply } from './contract/replies.js';
import { KEY, aTurn, fileOne, textsOf } from './contract/support.js';
import { aFolder, cleanUp, filesIn, killedNow, openStore, systemError, textOf } from './folder.js';

afterAll(cleanUp);

describe('a reply is being stored', () => {
  /** A folder in which a reply to a ticket is about to be stored: `reply` stores it. */
  async function aboutToReply(write: WriteFile) {
    const dir = await aFolder();
    const store = await openStore(dir, { write });
    const before = await fileOne(store, { conversation: KEY });
    await aTurn(store, KEY, { said: ['eerst'] });
    const changed = [aReply(before.ticket, { mark: 2 })];
    const reply = () =>
      store.conversations.turn(KEY, (stored) => {
        const said = [anActivity('Het is gelukt.')];
        const commit = { conversation: stored ?? aConversation(), said, filed: [], changed };
        return Promise.resolve({ commit, result: undefined });
      });
    return { dir, store, before, after: changed[0]!, reply };
  }
  type About = Awaited<ReturnType<typeof aboutToReply>>;

  /** Whether the reply was stored: in the ticket, in the log and as a delivery, or in none of them. */
  async function isReplied(store: Store, { before, after }: About): Promise<boolean> {
    const said = textsOf(await store.conversations.log(KEY, 0, 9));
    const stored = said?.length === 2;

    expect(said).toEqual(stored ? ['eerst', 'Het is gelukt.'] : ['eerst']);
    expect(await store.tickets.get(before.ticket.number)).toEqual(stored ? after.ticket : before.ticket);
    expect(await store.deliveries.ofTicket(before.ticket.number)).toEqual([
      ...before.deliveries,
      ...(stored ? after.deliveries : []),
    ]);
    return stored;
  }

  test('at the next start it stands in the ticket, the conversation and the outbox, or in none', async () => {
    const moments: string[] = [];
    let watched = '';
    const keepMoment = async () => {
      if (watched !== '') moments.push(await killedNow(watched));
    };
    const about = await aboutToReply(async (file, text, options) => {
      await keepMoment();
      await writeFile(options.temporary, text.slice(0, text.length / 2));
      await keepMoment();
      await writeWhole(file, text, options);
      await keepMoment();
    });
    watched = about.dir;
    await about.reply();
    await keepMoment();
    await about.store.close();
    const outcomes: boolean[] = [];
    for (const dir of moments) {
      const store = await openStore(dir);
      outcomes.push(await isReplied(store, about));
      await store.close();
      expect((await filesIn(dir)).filter((file) => /^(journal|temporary)/.test(file))).toEqual([]);
    }

    // The journal, the ticket and the conversation: three moments each, and the end. The first two are before.
    expect(outcomes).toEqual([false, false, ...Array.from({ length: 8 }, () => true)]);
  });

  test.each([
    ['journal', 1],
    ['ticket', 2],
    ['conversation', 3],
  ])('a full disk at the %s leaves everything as it was, and later it can be stored', async (_, nth) => {
    let left = Infinity;
    const about = await aboutToReply(async (...write) => {
      left -= 1;
      if (left === 0) throw systemError('ENOSPC');
      await writeWhole(...write);
    });
    const { dir, store } = about;
    left = nth;

    await expect(about.reply()).rejects.toMatchObject({ code: 'store_unwritable' });
    expect(await isReplied(store, about)).toBe(false);
    const restarted = await openStore(await killedNow(dir));
    expect(await isReplied(restarted, about)).toBe(false);
    await restarted.close();
    await about.reply();
    expect(await isReplied(store, about)).toBe(true);
    await store.close();
  });

  test('a ticket that can be neither changed nor put back stops all later changes', async () => {
    let watched = false;
    let fails = false;
    const about = await aboutToReply((...write) => {
      // From the conversation on, nothing can be written any more.
      fails ||= watched && write[0].includes('conversations');
      return fails ? Promise.reject(systemError('EIO')) : writeWhole(...write);
    });
    watched = true;

    await expect(about.reply()).rejects.toMatchObject({ code: 'store_unwritable' });
    watched = fails = false;
    await expect(about.store.check()).rejects.toMatchObject({ code: 'store_unwritable' });
    const restarted = await openStore(await killedNow(about.dir));
    expect(await isReplied(restarted, about)).toBe(true);
    await restarted.close();
    await about.store.close();
  });

  test('what comes after it for the same ticket is not written before it is certain', async () => {
    const open: string[][] = [];
    let watched = '';
    const about = await aboutToReply(async (...write) => {
      if (watched !== '' && !write[0].includes('journal'))
        open.push(await readdir(path.join(watched, 'journal')));
      await writeWhole(...write);
    });
    const { store, before, after, dir } = about;
    watched = dir;
    const settled = { ...before.deliveries[0]!, state: 'delivered' } as const;
    const replied = about.reply();
    await Promise.all([replied, replied.then(() => store.deliveries.settle(settled))]);
    await store.tickets.change({ ...after.ticket, revision: 3 });

    const entry = [`${before.ticket.number}.2.json`];
    expect(open).toEqual([entry, entry, [], []]);
    await store.close();
  });

  test('a journal of before tickets changed in turns is done again as it was written', async () => {
    const about = await aboutToReply(writeWhole);
    const { dir, store, before } = about;
    await store.close();
    const files = await filesIn(dir);
    const conversation = files.find((file) => file.startsWith('conversations/'))!;
    const ticket = `tickets/${before.ticket.number}.json`;
    const entry = {
      version: 1,
      added: [{ file: ticket, text: await textOf(path.join(dir, ticket)) }],
      replaced: { file: conversation, text: await textOf(path.join(dir, conversation)) },
    };
    await rm(path.join(dir, ticket));
    await writeFile(path.join(dir, 'journal', `${before.ticket.number}.json`), JSON.stringify(entry));
    const restarted = await openStore(dir);

    expect(await isReplied(restarted, about)).toBe(false);
    await restarted.close();
  });
});
