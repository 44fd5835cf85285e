/** A mark for the tab of a browser: two rooms with a wall between them. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f5f5b"/><path d="M4 4v8M12 4v8M8 3v10" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/></svg>';

/** How every page of the log looks: one file, for nothing may stand in the pages themselves. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #fbfbf9;
  --raised: #ffffff;
  --ink: #1f2421;
  --soft: #555e59;
  --line: #d5d9d5;
  --mark: #17605b;
  --on-mark: #ffffff;
  --warn: #8a2f12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161a19;
    --raised: #1e2423;
    --ink: #e6eae7;
    --soft: #a7b1ab;
    --line: #3a4341;
    --mark: #7cc7bf;
    --on-mark: #0e1716;
    --warn: #f0a58a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  max-width: 76rem;
  padding: 0 1.25rem 3rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--mark); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 0.75rem; background: var(--raised); z-index: 1; }

header {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 1.5rem;
  padding: 0.75rem 0;
  border-bottom: 1px solid var(--line);
}
header p, header form { margin: 0; }
header form { margin-inline-start: auto; }
header nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.name { font-weight: 650; }

h1 { margin: 1.75rem 0 1rem; font-size: 1.6rem; line-height: 1.25; font-weight: 650; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.15rem; line-height: 1.3; font-weight: 650; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1rem; font-weight: 650; }
p, ul { margin: 0.5rem 0; max-width: 42rem; }
ul { padding-inline-start: 1.25rem; }
code { font: 0.95em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
small { color: var(--soft); font-size: 0.85rem; }

button, input, select { font: inherit; color: inherit; }
button {
  min-height: 2.75rem;
  padding: 0.4rem 1.25rem;
  border: 1px solid var(--mark);
  border-radius: 6px;
  background: var(--mark);
  color: var(--on-mark);
  font-weight: 600;
  cursor: pointer;
}
button.quiet { min-height: 2.25rem; padding: 0.2rem 0.85rem; border-color: var(--line); background: transparent; color: var(--ink); font-weight: 400; }
input, select {
  width: 100%;
  min-height: 2.75rem;
  padding: 0.35rem 0.6rem;
  border: 1px solid var(--soft);
  border-radius: 6px;
  background: var(--raised);
}
[aria-invalid] { border: 2px solid var(--warn); }

label { display: block; margin-bottom: 0.2rem; }
small { display: block; margin-top: 0.2rem; }
.filters { border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.filters summary { padding: 0.65rem 1.25rem; font-weight: 600; cursor: pointer; }
.filters form { padding: 0.25rem 1.25rem 1.25rem; display: grid; gap: 0.75rem 1.25rem; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); align-items: start; }
.filters p { margin: 0; }
.filters p.buttons { display: flex; align-items: center; gap: 1.25rem; grid-column: 1 / -1; }
.faults { margin: 0 0 1.25rem; padding: 0.75rem 1.25rem; border: 2px solid var(--warn); border-radius: 8px; }
.faults h2 { margin: 0; color: var(--warn); }

table { width: 100%; margin: 1.5rem 0 0.75rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 0.5rem; text-align: start; color: var(--soft); }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
thead th, th[scope="rowgroup"] { font-weight: 600; }
th[scope="rowgroup"] { padding-top: 1.25rem; }
.number { text-align: end; white-space: nowrap; }
.cases th[scope="row"] { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: 0.95em; }
.cases time { white-space: nowrap; }
.number + :not(.number) { padding-inline-start: 1.25rem; }
.sessions th[scope="row"]::first-letter { text-transform: uppercase; }
.sessions { max-width: 42rem; }
.turns { display: flex; gap: 1.5rem; margin: 0.75rem 0; }

dl { margin: 0; display: grid; gap: 0.75rem 2rem; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
dt { color: var(--soft); font-size: 0.9rem; }
dd { margin: 0; }
blockquote { margin: 0.35rem 0; padding: 0.1rem 0 0.1rem 1rem; border-inline-start: 3px solid var(--line); max-width: 42rem; white-space: pre-wrap; }
.label { margin: 0.5rem 0 0; font-weight: 600; }

footer { margin-top: 3rem; padding-top: 0.25rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
footer h2 { margin-top: 1rem; font-size: 1rem; }

@media (min-width: 62rem) {
  .cases td:not(:last-child) { white-space: nowrap; }
}
@media (max-width: 40rem) {
  body { padding: 0 1rem 2rem; }
  h1 { font-size: 1.35rem; margin-top: 1.25rem; }
  .wide { display: none; }
  .cases th, .cases td { padding-inline-end: 0.4rem; font-size: 0.85rem; }
}
@media (max-width: 23rem) {
  .cases time { white-space: normal; }
}
@page { margin: 15mm; }
@media print {
  :root { --ground: #fff; --raised: #fff; --ink: #000; --soft: #333; --line: #999; --mark: #000; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  header nav, header form, .skip, .screen, .turns { display: none; }
  a { color: inherit; text-decoration: none; }
  tr, blockquote { break-inside: avoid; }
  h1, h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
}
`;
