import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Reader } from '../reader.js';
import { Prose } from './prose.js';

type Frame = { reader: Reader; heading: string; signedIn: boolean; children: ReactNode };

/** A whole page around this content: where one is, what can be done, and what HR never sees. */
export function pageOf(frame: Frame): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...frame} />)}`;
}

function Page({ reader: { say, language }, heading, signedIn, children }: Frame) {
  const words = say.web;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${heading} · ${words.name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header>
          <p className="name">{words.name}</p>
          {signedIn ? (
            <>
              <nav aria-label={words.pages}>
                <a href="/">{words.list.heading}</a>
                <a href="/year">{say.yearly.link}</a>
              </nav>
              <form method="post" action="/out">
                <button type="submit" className="quiet">
                  {words.signOut}
                </button>
              </form>
            </>
          ) : null}
        </header>
        <main id="content" tabIndex={-1}>
          <h1>{heading}</h1>
          {children}
        </main>
        <footer>
          <h2>{words.never.heading}</h2>
          <ul>
            {words.never.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Prose text={words.never.coarse} />
        </footer>
      </body>
    </html>
  );
}
