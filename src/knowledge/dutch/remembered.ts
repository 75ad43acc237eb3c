const MOST = 5_000;

/** Remembers what a function said of each word: the same few words are typed again and again. */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const answer = work(word);
    known.set(word, answer);
    return answer;
  };
}
