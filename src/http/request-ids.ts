import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log, LogFields, Outside } from '../domain/outside.js';

/** Names each request, so that what was logged for one can be found together. */
export interface RequestIds {
  /** Begins a request: what is logged from here on, by whatever it leads to, carries its id. @returns the id */
  readonly begin: () => string;
  /** The log, with the id of the request that a line is about. */
  readonly log: Log;
}

/** Ids of our own making: one that a caller sends along is not believed. */
export function createRequestIds({ log, randomId }: Pick<Outside, 'log' | 'randomId'>): RequestIds {
  const current = new AsyncLocalStorage<string>();
  const named = (fields: LogFields): LogFields => {
    const request = current.getStore();
    return request === undefined ? fields : { request, ...fields };
  };
  return {
    begin() {
      const id = randomId().replaceAll('-', '').slice(0, 12);
      current.enterWith(id);
      return id;
    },
    log: {
      debug: (fields, event) => {
        log.debug(named(fields), event);
      },
      info: (fields, event) => {
        log.info(named(fields), event);
      },
      warn: (fields, event) => {
        log.warn(named(fields), event);
      },
      error: (fields, event) => {
        log.error(named(fields), event);
      },
    },
  };
}
