import { SerialQueue } from '../../src/domain/serial-queue.js';

/** A job that runs until it is told to end. */
function aJob() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { job: () => ended, end };
}
const busy = { code: 'conversation_busy' };

test('it tells how many jobs run and how many wait', async () => {
  const queue = new SerialQueue();
  const { job, end } = aJob();
  const all = [queue.run('a', job), queue.run('a', job), queue.run('a', job), queue.run('b', job)];

  expect([queue.running, queue.waiting]).toEqual([2, 2]);
  end();
  await Promise.all(all);
  expect([queue.running, queue.waiting]).toEqual([0, 0]);
});

test('a key that has as many jobs as it may is refused, and others are not', async () => {
  const queue = new SerialQueue(2);
  const { job, end } = aJob();
  const all = [queue.run('a', job), queue.run('a', job)];

  await expect(queue.run('a', job)).rejects.toMatchObject(busy);
  all.push(queue.run('b', job));
  end();
  await Promise.all(all);
  await expect(queue.run('a', () => Promise.resolve('weer'))).resolves.toBe('weer');
});

test('all keys together have an end as well, and room again when jobs are done, also failed ones', async () => {
  const queue = new SerialQueue(2, 3);
  const { job, end } = aJob();
  const all = [queue.run('a', job), queue.run('b', job)];
  const fails = queue.run('c', () => Promise.reject(new Error('mislukt')));

  await expect(queue.run('d', job)).rejects.toMatchObject(busy);
  await expect(fails).rejects.toThrow('mislukt');
  all.push(queue.run('d', job));
  await expect(queue.run('e', job)).rejects.toMatchObject(busy);
  end();
  await Promise.all(all);
});
