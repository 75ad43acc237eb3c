import type { ErrorCode } from '../domain/errors.js';
import { codeOf } from '../domain/errors.js';
import type { Meter } from '../domain/meter.js';
import type { ConversationStore, Store } from '../domain/store.js';

/** What a store that works never fails with. Other codes are answers, as that there is no such ticket. */
const FAILURES: ReadonlySet<ErrorCode> = new Set(['store_unwritable', 'record_damaged', 'unexpected']);

type Tell = (error: unknown) => void;

/** Counts the calls of a store that fail, whichever store it is; otherwise it is the same. */
export function watchedStore(store: Store, { storeFailed }: Pick<Meter, 'storeFailed'>): Store {
  const {
    conversations,
    tickets,
    deliveries,
    questions,
    questionMarks,
    staff,
    templates,
    register,
    allowance,
  } = store;
  const tell: Tell = (error) => {
    const code = codeOf(error);
    if (FAILURES.has(code)) storeFailed(code);
  };
  const own = watched(store, tell);
  return {
    conversations: watchedConversations(conversations, tell),
    tickets: watched(tickets, tell),
    deliveries: watched(deliveries, tell),
    questions: watched(questions, tell),
    questionMarks: watched(questionMarks, tell),
    staff: watched(staff, tell),
    templates: watched(templates, tell),
    // As they are: an import that is refused is no failure of the store, and counting never fails.
    register,
    allowance,
    secret: (...secret) => own.secret(...secret),
    check: () => own.check(),
    sweep: (...terms) => own.sweep(...terms),
    close: () => own.close(),
  };
}

/** Of a turn, what its work threw is no failure of the store. */
function watchedConversations(conversations: ConversationStore, tell: Tell): ConversationStore {
  const turn: ConversationStore['turn'] = async (key, work) => {
    const thrown = new Set<unknown>();
    try {
      return await conversations.turn(key, (stored) =>
        work(stored).catch((error: unknown) => {
          thrown.add(error);
          throw error;
        }),
      );
    } catch (error) {
      if (!thrown.has(error)) tell(error);
      throw error;
    }
  };
  const others = watched(conversations, tell);
  return new Proxy(others, {
    get: (_, name): unknown => (name === 'turn' ? turn : Reflect.get(others, name)),
  });
}

/** A part of the store, of which each promise that is rejected is told. */
const watched = <Part extends object>(part: Part, tell: Tell): Part =>
  new Proxy(part, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      return (...given: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(found, target, given);
        // Told beside the caller, who gets the failure all the same.
        if (result instanceof Promise) result.catch(tell);
        return result;
      };
    },
  });
