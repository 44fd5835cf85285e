/** Rules of the stylesheet for drawings and what is around them; the first two are those that Plot writes into each. */
export const drawingStyles = `
.drawing { display: block; width: 100%; max-width: 30rem; height: auto; overflow: visible; }
.drawing text { white-space: pre; }
.drawing .bar { fill: var(--mark, currentColor); }
.timeline { margin: 1rem 0; }
.timeline figcaption, .note { color: var(--soft, inherit); }
.timeline .drawn { break-inside: avoid; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0 1rem; padding: 0; list-style: none; }
.legend svg { vertical-align: -0.15em; }
.years ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
.years [aria-current] { font-weight: 650; }
.totals { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.totals dd { font-size: 1.75rem; font-variant-numeric: tabular-nums; }
.totals .note { font-size: 1rem; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 3rem; }
.plots section { break-inside: avoid; max-width: 30rem; }
.plots table { margin-top: 0.5rem; }
.plots th, .plots td { padding-block: 0.25rem; }
.plots tfoot { font-weight: 600; }
@media print { .years { display: none; } .plots { grid-template-columns: 1fr 1fr; } }
`;
