import { Memory } from '../../domain/memory.js';

const MOST = 5_000;

/** Remembers what a function said of each word: the same few words are typed again and again. */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Memory<T>(MOST);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = work(word);
    known.set(word, answer);
    return answer;
  };
}
