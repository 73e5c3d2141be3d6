/** What the page of a monitor needs beside the styles of every page. */
export const monitorStyles = `.answers li { margin: 0.4rem 0; }
.answers b { font-weight: 600; }
.formula { color: var(--quiet); font-size: 0.92rem; }
.multiples {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  gap: 1.5rem 2rem;
  margin: 1rem 0;
}
.multiples > div { min-width: 0; }
.multiples h4 { margin: 0 0 0.1rem; font-size: 1rem; }
.multiples p { margin: 0 0 0.25rem; font-size: 0.85rem; }
.multiples figure { margin: 0.25rem 0; }
.multiples table { width: 100%; margin: 0.25rem 0; font-size: 0.85rem; }
.multiples th, .multiples td { padding: 0.1rem 0.5rem 0.1rem 0; }
.multiples caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.multiples .broken { color: var(--mark); }
.trend { width: 100%; max-width: 26rem; font-size: 12px; fill: var(--ink); }
.trend .grid { stroke: var(--line); stroke-width: 1; fill: none; }
.trend .tick { fill: var(--quiet); }
.trend .band { fill: var(--rest); }
.trend .designated { stroke: var(--criteria); stroke-width: 2.5; fill: none; }
.trend .others { stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 5 3; fill: none; }
.trend .dot { fill: var(--criteria); }
.trend .ring { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.5; }
.trend .break { stroke: var(--mark); stroke-width: 1; stroke-dasharray: 2 3; fill: none; }
.trend .mark { fill: var(--mark); }
@media print {
  .multiples { grid-template-columns: 1fr 1fr; gap: 5mm 8mm; }
  .multiples > div { break-inside: avoid; }
  h4 { break-after: avoid; }
}
`;
