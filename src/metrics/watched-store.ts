import { codeOf } from '../domain/errors.js';
import type { Meter } from '../domain/meter.js';
import type { Store } from '../domain/store.js';

type Tell = Meter['storeFailed'];

/** Counts the calls of a store that fail, whichever store it is; otherwise it is the same. */
export function watchedStore(store: Store, { storeFailed: tell }: Pick<Meter, 'storeFailed'>): Store {
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
  const own = watched(store, tell);
  return {
    conversations: watched(conversations, tell),
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

/** A part of the store, of which each promise that is rejected is told. */
const watched = <Part extends object>(part: Part, tell: Tell): Part =>
  new Proxy(part, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      return (...given: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(found, target, given);
        // Told beside the caller, who gets the failure all the same.
        if (result instanceof Promise)
          result.catch((error: unknown) => {
            tell(codeOf(error));
          });
        return result;
      };
    },
  });
