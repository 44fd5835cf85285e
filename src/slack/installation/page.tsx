import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Prose } from '../../web/pages/prose.js';
import type { Reader } from '../../web/reader.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { places } from './places.js';

export type PlainName = keyof Phrasebook['installing']['plain'];

/** What Caucus is and may do, and the way to Slack, which asks. */
export function askPage(reader: Reader, askingAt: string): string {
  const { ask } = reader.say.installing;
  const children = (
    <>
      <Prose text={ask.what} />
      <Prose text={ask.next} />
      <Prose text={ask.one} />
      <p>
        <a href={askingAt}>{ask.button}</a>
      </p>
    </>
  );
  return pageOf(reader, ask.heading, children);
}

/** `setUp` says that the workspace was set up before. */
type Done = { name: string; openAt: string; setUp: boolean };

/** That it worked, what comes before the first mediation, and the way back to Slack. */
export function donePage(reader: Reader, { name, openAt, setUp }: Done): string {
  const { done, stepsAre, steps, until, whoMay } = reader.say.installing;
  const children = (
    <>
      <Prose text={setUp ? done.setUp(name) : done.where(name)} />
      {setUp ? null : (
        <>
          <h2>{stepsAre}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
          <Prose text={`${until} ${whoMay}`} />
        </>
      )}
      <p>
        <a href={openAt}>{done.open}</a>
      </p>
    </>
  );
  return pageOf(reader, done.heading, children);
}

/** A heading and what to do next; `permissions` are Slack's names for what it has granted too much or too little of. */
export function plainPage(reader: Reader, name: PlainName, permissions: readonly string[] = []): string {
  const words = reader.say.installing;
  const { heading, says } = words.plain[name];
  const children = (
    <>
      <Prose text={says} />
      {permissions.length > 0 ? <p>{[words.permissions, permissions.join(', ')].join(' ')}</p> : null}
      <p>
        <a href={places.install}>{words.again}</a>
      </p>
    </>
  );
  return pageOf(reader, heading, children);
}

function pageOf({ say, language }: Reader, heading: string, children: ReactNode): string {
  const { name } = say.installing;
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${heading} · ${name}`}</title>
        <link rel="icon" href={places.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={places.stylesheet} />
      </head>
      <body>
        <header>
          <p className="name">{name}</p>
        </header>
        <main>
          <h1>{heading}</h1>
          {children}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
