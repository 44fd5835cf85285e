import type { Knex } from 'knex';
import type { Clock, Ids } from '../chance.js';
import type { Instant } from '../domain/ids.js';
import type { KeyStore } from './keys.js';

/** What every store function needs beside its own arguments. */
export type Store = {
  db: Knex;
  keys: KeyStore;
  clock: Clock;
  ids: Ids;
  /** Called after a commit that left work for delivery. */
  wake(): void;
  /** Past this moment nothing is committed any more: whoever asked has been told, or will be, that it was not done. */
  until?: Instant;
  /** Called where a request turns out to have been done before. */
  repeats?(): void;
};
