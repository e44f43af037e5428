// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// The style sheet of the page. Colours are those of the program (tokens.h) as variables, light
/// and dark.
inline constexpr const char *HtmlStyle = R"css(
:root { color-scheme: light dark; --text: #1A1F24; --muted: #4B5763; --edge: #76828E;
  --line: #D9DEE3; --ground: #F4F6F8; --paper: #FFFFFF; --primary: #0B5A8A; --bar: #B9D6E8;
  --h0: #EDF4F9; --h1: #D3E5F1; --h2: #AED0E6; --h3: #84B7D7; --h4: #5A9BC6; }
@media (prefers-color-scheme: dark) { :root { --text: #ECEFF2; --muted: #B6C0CA; --edge: #7C8894;
  --line: #343C44; --ground: #1E2429; --paper: #15191D; --primary: #8CC8F2; --bar: #2F6E99;
  --h0: #1E2B36; --h1: #213F55; --h2: #245472; --h3: #26638A; --h4: #2A6FA0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 24px 48px; max-width: 60rem; color: var(--text);
  background: var(--paper); border-top: 10px solid var(--primary);
  font: 1rem/1.5 Inter, "Noto Sans", system-ui, sans-serif; }
header { margin: 40px 0 24px; }
p.authority { margin: 0 0 12px; color: var(--muted); font-weight: 600; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 2.2rem; line-height: 1.15; color: var(--primary);
  overflow-wrap: anywhere; }
h1 span { display: block; font-size: 1.5rem; font-weight: 400; color: var(--text);
  margin-top: 4px; }
p.unit { margin: 4px 0 0; font-size: 1.15rem; font-weight: 600; overflow-wrap: anywhere; }
p.subtitle { margin: 4px 0 0; color: var(--muted); }
p.finding { font-size: 1.2rem; font-weight: 600; }
h2 { margin: 56px 0 8px; font-size: 1.5rem; line-height: 1.25; color: var(--primary); }
h3 { margin: 32px 0 4px; font-size: 1.1rem; line-height: 1.35; }
header + main > h2:first-of-type { margin-top: 24px; }
p, li, dd { max-width: 44rem; overflow-wrap: anywhere; }
h2.small { font-size: 1.1rem; margin: 32px 0 8px; color: var(--text); }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 0; }
dl.facts dt { color: var(--muted); } dd { margin: 0; }
ul.keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 16px;
  margin: 16px 0; padding: 0; list-style: none; }
ul.keys li { background: var(--ground); border-top: 3px solid var(--primary); padding: 12px 16px; }
ul.keys strong { display: block; font-size: 2rem; line-height: 1.2; color: var(--primary); }
ul.keys b { display: block; font-weight: 600; }
ul.keys small { color: var(--muted); font-size: .9rem; }
nav ol { padding-left: 1.25rem; columns: 2; column-gap: 32px; }
a { color: var(--primary); }
aside { margin: 32px 0; padding: 8px 24px 16px; background: var(--ground);
  border-left: 4px solid var(--primary); }
aside h2, aside h3 { margin: 12px 0 4px; font-size: 1.1rem; color: var(--text); }
aside p { margin: 8px 0; }
aside p.text { white-space: pre-line; }
figure { margin: 12px 0; }
svg { display: block; width: 100%; height: auto; max-width: 46rem; font-family: inherit; }
svg text { fill: var(--text); } svg .muted { fill: var(--muted); }
svg .axis { stroke: var(--edge); } svg .strong { fill: var(--primary); stroke: var(--primary); }
svg .bar { fill: var(--bar); } svg .empty { fill: var(--ground); }
svg .h0 { fill: var(--h0); } svg .h1 { fill: var(--h1); } svg .h2 { fill: var(--h2); }
svg .h3 { fill: var(--h3); } svg .h4 { fill: var(--h4); }
svg .bold { font-weight: 600; }
figcaption { color: var(--muted); font-size: .9rem; }
div.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
table.short { width: auto; min-width: min(30rem, 100%); }
caption { text-align: left; color: var(--muted); padding: 0 0 8px; }
th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: bottom; }
thead th { text-align: right; font-weight: 600; border-bottom: 2px solid var(--edge); }
thead th.left, tbody th, tfoot th { text-align: left; font-weight: 400; }
thead th.left { font-weight: 600; }
thead th.group { color: var(--muted); font-weight: 400; border-bottom: 1px solid var(--line);
  text-align: center; }
td { text-align: right; white-space: nowrap; }
td.withheld { color: var(--muted); }
.total, tfoot th { font-weight: 600; }
tfoot th, tfoot td { border-top: 2px solid var(--edge); border-bottom: 0; }
table.list td { text-align: left; white-space: normal; vertical-align: top; }
table.list th { text-align: left; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
p.note { color: var(--muted); font-size: .9rem; }
ol.entries, ul.entries { padding-left: 0; list-style: none; counter-reset: rank; }
.entries li { margin: 0; padding: 12px 0; border-bottom: 1px solid var(--line); }
ol.entries li { counter-increment: rank; padding-left: 2.25rem; position: relative; }
ol.entries li::before { content: counter(rank); position: absolute; left: 0; font-weight: 600;
  color: var(--primary); }
.entries strong { display: block; }
.entries span { display: block; color: var(--primary); font-size: .9rem; font-weight: 600; }
footer { margin-top: 56px; padding-top: 8px; border-top: 1px solid var(--line);
  color: var(--muted); font-size: .9rem; }
@media print {
  :root { color-scheme: light; --text: #1A1F24; --muted: #4B5763; --edge: #76828E;
    --line: #D9DEE3; --ground: #F4F6F8; --paper: #FFFFFF; --primary: #0B5A8A; --bar: #B9D6E8;
    --h0: #EDF4F9; --h1: #D3E5F1; --h2: #AED0E6; --h3: #84B7D7; --h4: #5A9BC6; }
  @page { size: A4; margin: 20mm; }
  body { padding: 0; font-size: 10pt; print-color-adjust: exact; }
  section.topic, tr, li, figure, aside { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  div.table { overflow: visible; }
}
)css";

} // namespace rueckhalt
