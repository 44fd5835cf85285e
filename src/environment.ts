import leven from 'leven';
import { type SettingName, settingNames } from './settings.js';

/** Settings by name, as they were given. */
export type Environment = Record<string, string | undefined>;

/**
 * Without spaces and one pair of quotes around each value: `.env` takes them off, and what comes another way, such as by
 * `docker --env-file`, is to be read alike. None of ours may begin or end with either.
 */
export function withoutQuotes(from: Environment): Environment {
  const bare = (value: string) =>
    value
      .trim()
      .replace(/^(["'`])(.*)\1$/s, '$2')
      .trim();
  return Object.fromEntries(
    Object.entries(from).map(([name, value]) => [name, value === undefined ? undefined : bare(value)]),
  );
}

/** Close to one of ours, and what other programs call their token. */
const ofOthers = ['SLACK_API_TOKEN'];

/**
 * Names that are nearly those of settings which are not given. Two strokes may be wrong where a name begins as only ours do, else
 * one, and short ones are left alone: whatever else is in the environment is no business of Caucus.
 */
export function misspelt(from: Environment): { name: string; meant: SettingName }[] {
  const missing = settingNames.filter((name) => name.length >= 8 && from[name] === undefined);
  const unknown = Object.keys(from).filter(
    (name) =>
      from[name] !== undefined && !(settingNames as readonly string[]).includes(name) && !ofOthers.includes(name),
  );
  return unknown.flatMap((name) => {
    const upper = name.toUpperCase();
    const strokes = /^(SLACK|CAUCUS)_/.test(upper) ? 2 : 1;
    const meant = missing
      .map((each) => ({ each, strokes: leven(upper, each) }))
      .sort((one, other) => one.strokes - other.strokes)[0];
    return meant && meant.strokes <= strokes ? [{ name, meant: meant.each }] : [];
  });
}
