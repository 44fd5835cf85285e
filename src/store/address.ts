import pg from 'pg';

/** Where the address of a Postgres leads. */
export type PostgresAddress = {
  user: string | undefined;
  onThisMachine: boolean;
  /** Whether it says itself if TLS is used. */
  saysTls: boolean;
};

const thisMachine = ['localhost', '127.0.0.1', '::1', '[::1]'];

/**
 * The driver itself is asked, for it does not go by the host of an address alone: parameters behind it count more, and where it
 * names none, so do variables such as PGHOST. Null for what the driver cannot read.
 */
export function postgresAddress(url: string): PostgresAddress | null {
  if (!/^postgres(ql)?:\/\/\S+$/.test(url)) return null;
  try {
    const { host, user } = new pg.Client({ connectionString: url });
    return { user, onThisMachine: host.startsWith('/') || thisMachine.includes(host), saysTls: saysTls(url) };
  } catch {
    return null;
  }
}

/** The driver takes the last one of a name, and an empty one as none. */
function saysTls(url: string): boolean {
  return URL.canParse(url) && Boolean(new URL(url).searchParams.getAll('sslmode').at(-1));
}
