/** The last so many of something. */
export interface Recent {
  add(id: string): void;
  has(id: string): boolean;
}

/** Remembers the last `most` ids. */
export function createRecent(most: number): Recent {
  const ids = new Set<string>();
  return {
    has: (id) => ids.has(id),
    add: (id) => {
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    },
  };
}
