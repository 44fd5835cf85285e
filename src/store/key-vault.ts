import type { HighWater } from './high-water.js';
import type { WrappedKey } from './wrapping.js';

/** Where wrapped keys lie. It knows keys by names that tell nothing, and never sees one unwrapped. */
export type KeyVault = {
  /** The key of that name as it is kept; `destroyed` for good, or null if there never was one. */
  read(name: string): Promise<WrappedKey | 'destroyed' | null>;
  /** Keeps a key durably under the salt that the name has or now gets; does nothing if there is or was one. */
  add(name: string, salt: Buffer, wrap: (salt: Buffer) => Buffer): Promise<void>;
  /** Puts the same key, wrapped anew, in place of how it was wrapped. Never brings back a destroyed one. */
  rewrap(name: string, wrapped: Buffer): Promise<void>;
  /** Destroys the key for good; false if there never was one. */
  destroy(name: string): Promise<boolean>;
  /** What is noted beside the key of that name; null if nothing is. */
  noted(name: string): Promise<Buffer | null>;
  /** Notes something durably beside the key of that name, in place of what was noted before. */
  note(name: string, what: Buffer): Promise<void>;
  /** How far the database had come when that was last kept; null if it never was. */
  highWater(): Promise<HighWater | null>;
  /** Keeps durably how far the database has come; does nothing if it is known to have come further. */
  raise(to: HighWater): Promise<void>;
  /** The names of all keys, destroyed ones too. */
  names(): Promise<string[]>;
  /** Lets go of what it holds open. */
  stop(): Promise<void>;
};
