#include "export/html_text.h"

namespace samspar::exporting {

std::string html_text(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += c;
        }
    }
    return safe;
}

std::string_view html_style() {
    return R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 75rem; background: #fff; color: #1b1b1b;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 0 0 .25rem; font-size: 1.35rem; }
p { margin: 0 0 .6rem; max-width: 46rem; }
.mark { display: inline-block; margin: .5rem 0 1rem; padding: .15rem .6rem;
  border: 2px solid #8e1a1a; color: #8e1a1a; font-weight: 600; }
.training { margin: 0 0 1rem; padding: .4rem .8rem; background: #ffd54d; color: #1b1b1b;
  font-weight: 700; letter-spacing: .08em; }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; margin: 0; }
dl.facts dt { color: #555; } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
nav ul { columns: 3 14rem; margin: .5rem 0 0; padding-left: 1.2rem; }
section { margin-top: 2.5rem; padding-top: 1.2rem; border-top: 1px solid #c8c8c8; }
.population { color: #555; }
.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .3rem; text-align: left; font-weight: 600; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid #d9d9d9; text-align: right;
  vertical-align: bottom; }
thead th { border-bottom-color: #555; font-weight: 600; }
thead th.group { text-align: center; }
thead th.rows { text-align: left; }
thead tr:last-child th { font-weight: 400; }
th[scope=row] { text-align: left; font-weight: 400; min-width: 9rem; }
th.first, td.first { border-left: 1px solid #c8c8c8; }
tr.total > * { border-top: 2px solid #555; font-weight: 600; }
.how { padding: .6rem .9rem; border-left: 4px solid #3b6a8f; background: #f3f6f9; }
.how h3 { margin: 0 0 .2rem; font-size: 1rem; }
.how p { margin: 0; }
.source { margin-top: .5rem; color: #555; font-size: .8125rem; }
@media print {
  @page { size: A4 landscape; margin: 14mm 12mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  table { font-size: 8pt; }
  th, td { padding: 1.2pt 3.5pt; }
  .wide { overflow: visible; }
  nav { display: none; }
  section { margin-top: 5mm; padding-top: 3mm; border-top: .5pt solid #999; }
  h2 { font-size: 12.5pt; } p, .how p { font-size: 8.5pt; line-height: 1.3; max-width: none; }
  p, .wide { margin: 1mm 0; } .how { padding: 1mm 2.5mm; } .how h3 { display: inline; font-size: 8.5pt; }
  tr, table, .how, caption { break-inside: avoid; }
  caption, h2, .population { break-after: avoid; }
  thead { display: table-header-group; }
  .how { background: none; }
}
)css";
}

std::string_view report_style() {
    return R"css(
td.hidden { color: #4a4a4a; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
td { position: relative; }
.notes { margin: 1rem 0; padding: .6rem .9rem; border-left: 4px solid #ee6a22; background: #fdf6f0;
  max-width: 48rem; }
.notes h2 { font-size: 1rem; } .notes ul { margin: .2rem 0 0; padding-left: 1.2rem; }
.note { margin: .2rem 0 .4rem; font-size: .875rem; }
/* A diagram stands beside its table where both find room, and how it is counted beside the diagram. */
.parts { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .8rem 2.5rem; margin: .6rem 0; }
.part { max-width: 100%; } .parts .how { flex: 1 1 22rem; } .parts .wide { margin: 0; }
figure { flex: none; margin: 0; max-width: 100%; }
.chart { display: block; max-width: 100%; height: auto; }
.chart text { font: 13px system-ui, "Segoe UI", Roboto, Arial, sans-serif; fill: #16242c; }
.chart .title { font-size: 15px; font-weight: 600; }
.chart .small { font-size: 12px; fill: #4a5a63; }
.chart .hatched { fill: none; stroke: #4a5a63; stroke-width: 1; }
@media print {
  @page { size: A4 portrait; margin: 13mm 14mm 16mm;
    @bottom-right { content: counter(page); font: 8pt Arial, sans-serif; color: #555; } }
  @page across { size: A4 landscape; }
  section { break-before: auto; break-inside: avoid; margin-top: 4mm; padding-top: 2.5mm; border-top: .5pt solid #999; }
  section.across { page: across; }
  figure, table, .part, .chart, .notes, .how { break-inside: avoid; }
  h1 { font-size: 18pt; } h2 { font-size: 12.5pt; }
  p, .notes li { font-size: 8.5pt; line-height: 1.3; } p { max-width: none; }
  .note, .source { font-size: 8pt; }
  .notes { max-width: none; margin: 2mm 0; padding: 1mm 3mm; } .notes ul { columns: 2; column-gap: 8mm; }
  .parts { gap: 1.5mm 5mm; margin: 1mm 0; }
  .parts .how { flex: 1 1 70mm; }
  .how { padding: 1mm 2.5mm; } .how h3 { display: inline; font-size: 8.5pt; }
  p, .wide { margin: 1mm 0; }
  .chart { width: 90mm; }
  .parts table { width: min-content; min-width: 66mm; line-height: 1.25; }
  .parts th[scope=row] { min-width: 34mm; }
  h2 { break-after: avoid; }
  .chart, .hidden { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";
}

}  // namespace samspar::exporting
