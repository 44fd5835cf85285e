import { atMostEvery } from '../../at-most-every.js';

/** Why a copy should get no requests now. */
export type NotReady =
  /** It was asked to stop. */
  | 'stopping'
  /** Its database is not as it last knew it: a restored backup is looked into, or another database is in its place. */
  | 'gate'
  /** Socket Mode has no connection. */
  | 'socket'
  /** The database does not answer. */
  | 'database';

/** Says why no requests should come now; null when they may. */
export type Readiness = () => Promise<NotReady | null>;

type Parts = {
  isStopping(): boolean;
  isOpen?(): boolean;
  isConnected?(): boolean;
  /** Asked at most once a second, whoever asks for how many copies. */
  answers(): Promise<boolean>;
};

const yes = () => true;

/** What is known at once is said at once; only then is the database asked. */
export function readiness({ isStopping, isOpen = yes, isConnected = yes, answers }: Parts): Readiness {
  const databaseAnswers = atMostEvery(1000, answers);
  return async () => {
    if (isStopping()) return 'stopping';
    if (!isOpen()) return 'gate';
    if (!isConnected()) return 'socket';
    return (await databaseAnswers()) ? null : 'database';
  };
}
