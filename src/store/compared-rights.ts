import type { Knex } from 'knex';
import { rightsIn } from './catalogue.js';
import { loginNames } from './logins.js';
import { rights } from './rights.js';

/**
 * How what the logins may do differs from what the migrations gave, as statements for the owner that would put it right; and how
 * many rights other logins have.
 */
export type ComparedRights = { missing: string[]; more: string[]; others: number };

/** One right of one login on one thing. */
type Right = { login: string; privilege: string; on: string };

/** Compares them. The app's login may ask. */
export async function compareRights(db: Knex): Promise<ComparedRights> {
  const [found, meant] = [(await rightsIn(db)).flatMap(apart), rights.flatMap(apart)];
  const ours: string[] = [...Object.values(loginNames), 'public'];
  const more = without(found, meant);
  const own = more.filter(({ login }) => ours.includes(login));
  return {
    missing: without(meant, found).map((right) => inSql('grant', right)),
    more: own.map((right) => inSql('revoke', right)),
    others: more.length - own.length,
  };
}

function apart(line: string): Right[] {
  const [, login = '', privileges = '', on = ''] = /^(\S+): (.+?) on (.+)$/.exec(line) ?? [];
  return privileges.split(', ').map((privilege) => ({ login, privilege, on }));
}

function without(some: readonly Right[], others: readonly Right[]): Right[] {
  const known = new Set(others.map((each) => JSON.stringify(each)));
  return some.filter((each) => !known.has(JSON.stringify(each)));
}

function inSql(verb: 'grant' | 'revoke', { login, privilege, on }: Right): string {
  const column = /^(\w+) (\(\w+\))$/.exec(on);
  const what = column ? `${privilege} ${column[2]} on ${column[1]}` : `${privilege} on ${on}`;
  return `${verb} ${what} ${verb === 'grant' ? 'to' : 'from'} ${login};`;
}
