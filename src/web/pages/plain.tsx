import type { Phrasebook } from '../../words/phrasebook.js';
import type { Reader } from '../reader.js';
import { pageOf } from './frame.js';
import { Prose } from './prose.js';

export type PlainName = keyof Phrasebook['web']['plain'];

/** A heading and what to do next, where there is nothing else to show. */
export function plainPage(reader: Reader, name: PlainName, signedIn: boolean): string {
  const { heading, says } = reader.say.web.plain[name];
  return pageOf({ reader, heading, signedIn, children: <Prose text={says} /> });
}

/** What a link from Slack opens: nothing is looked up before its button is pressed, so that no preview of a link can spend it. */
export function signInPage(reader: Reader, link: string): string {
  const words = reader.say.web.signIn;
  const children = (
    <>
      <Prose text={words.says} />
      <form method="post" action="/in">
        <input type="hidden" name="link" value={link} />
        <button type="submit">{words.button}</button>
      </form>
    </>
  );
  return pageOf({ reader, heading: words.heading, signedIn: false, children });
}
