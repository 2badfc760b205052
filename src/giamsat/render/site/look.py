"""The style sheet and the script of the web pages, and the policy that lets nothing else run."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from giamsat.render.html_templates import Markup

STYLE = Markup("""
:root { color-scheme: light; --ink: #1c1c1c; --soft: #4d4d4d; --line: #8a8a8a; --red: #8f1414;
  --paper: #fff; --band: #f3f1ec }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
a { color: #0b4a8f } a:visited { color: #5b2d82 }
a:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid #0b4a8f; outline-offset: 2px }
.skip { position: absolute; left: -999em; top: 0; background: var(--paper); padding: .5em 1em }
.skip:focus { left: 0; z-index: 1 }
header { border-bottom: 4px solid var(--red); background: var(--band) }
header > div, main, footer { max-width: 76rem; margin: 0 auto; padding: .75rem 1.25rem }
header p { margin: 0; font-weight: 700; color: var(--red) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .25rem 0 0;
  padding: 0 }
nav [aria-current] { font-weight: 700; color: var(--ink); text-decoration: none }
h1 { font-size: 1.6rem; line-height: 1.3; margin: .75rem 0 .5rem }
h2 { font-size: 1.2rem; margin: 1.75rem 0 .5rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 1rem 0 .25rem }
.lead { color: var(--soft); margin: 0 0 .75rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .95rem }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left;
  vertical-align: top }
thead th { background: var(--band) }
td.day, th.day { white-space: nowrap } td.number { text-align: right; white-space: nowrap }
td.title { min-width: 14rem } td.tag { white-space: nowrap }
td.title + td.tag, td.day + td.tag { white-space: normal; min-width: 7rem }
td.text { min-width: 9rem }
dl { display: grid; gap: .2rem 1rem; margin: 0;
  grid-template-columns: minmax(9rem, max-content) 1fr }
dt { font-weight: 700 } dd { margin: 0 }
.good { color: #155e26 } .notice { color: #6b4500 } .bad { color: #a01010; font-weight: 700 }
.dim { color: var(--soft) } .strong { font-weight: 700 }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: .5rem 0;
  padding: .75rem 1rem; background: var(--band); border: 1px solid var(--line) }
form[hidden], tr[hidden] { display: none } form > div { max-width: 100% }
form label { display: block; font-weight: 700 } form .tick { font-weight: 400; padding: .4rem 0 }
input[type=search], select { font: inherit; padding: .35rem .5rem; border: 1px solid #555;
  border-radius: 3px; background: #fff; color: inherit }
input[type=search] { width: 22rem; max-width: 100% }
#count { margin: .25rem 0 }
figure { margin: .75rem 0 } figcaption { color: var(--soft); font-size: .9rem }
svg { display: block; width: 100%; min-width: 44rem; height: auto;
  font: 13px "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; print-color-adjust: exact;
  -webkit-print-color-adjust: exact }
svg text { fill: var(--ink) } svg .axis { fill: var(--soft); font-size: 12px }
svg .grid { stroke: #d8d4cb } svg .row { stroke: #eceae4 } svg .today { stroke: var(--red);
  stroke-width: 2; stroke-dasharray: 5 3 } svg .today-name { fill: var(--red); font-size: 12px }
svg rect { stroke: #444; stroke-width: 1; fill: #e4e4e4 }
svg .t-good { fill: #c9e7cf } svg .t-notice { fill: #fbe3ad } svg .t-bad { fill: #f5c1bd }
svg .t-strong { fill: #c6dcf5 } svg .t-dim { fill: #e4e4e4 } svg .t-plain { fill: #eef3fa }
svg .due { fill: #fff; stroke: #1c1c1c; stroke-width: 1.5 }
svg .due-late { fill: #a01010; stroke: #1c1c1c; stroke-width: 1.5 }
svg .due-done { fill: #155e26; stroke: #1c1c1c; stroke-width: 1.5 }
.year { table-layout: fixed; min-width: 46rem } .year th[scope=row] { width: 6.5rem }
.year td { height: 3.6rem } .year td a { display: block }
.year .days { color: var(--soft); font-size: .8rem; display: block }
.year td.empty { background: #f7f6f3 } .year td.now { outline: 3px solid var(--red);
  outline-offset: -3px }
ul.plain { list-style: none; padding: 0; margin: 0 } ul.plain li { padding: .15rem 0 }
footer { color: var(--soft); font-size: .9rem; border-top: 1px solid var(--line);
  margin-top: 2rem }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } }
@media print {
  @page { margin: 15mm }
  body { font-size: 10.5pt } header { border-bottom-width: 2px; background: none }
  nav, form, .skip, #count { display: none } main, header > div, footer { max-width: none;
  padding: 0 } .wide { overflow: visible } svg, .year { min-width: 0 }
  tr, figure, li { break-inside: avoid } h2, h3 { break-after: avoid }
  thead { display: table-header-group } a { color: inherit; text-decoration: none }
}
""")

SCRIPT = Markup("""
"use strict";
(function () {
  var form = document.getElementById("find");
  if (!form) { return; }
  var rows = Array.from(document.querySelectorAll("#plans tbody tr"));
  var count = document.getElementById("count");
  var text = document.getElementById("text");
  var status = document.getElementById("status");
  var late = document.getElementById("late");
  function folded(value) {
    return value.normalize("NFD").replace(/[\\u0111\\u0110\\u00f0\\u00d0\\u0189]/g, "d")
      .replace(/[\\p{Mn}\\p{Me}\\p{Cf}]/gu, "").toLowerCase();
  }
  function wanted(value) {
    return folded(value).split(/[^\\p{L}\\p{N}]+/u).filter(Boolean);
  }
  function apply() {
    var words = wanted(text.value);
    var shown = 0;
    rows.forEach(function (row) {
      var hay = " " + row.dataset.words;
      var fits = words.every(function (word) { return hay.indexOf(" " + word) >= 0; })
        && (!status.value || row.dataset.status === status.value)
        && (!late.checked || row.dataset.late === "1");
      row.hidden = !fits;
      if (fits) { shown += 1; }
    });
    count.textContent = count.dataset.text.replace("%1", shown).replace("%2", rows.length);
  }
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("pageshow", apply);
  apply();
}());
""")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def policy(*, script: bool) -> str:
    """Return the content-security policy of a page: our style sheet, our script, nothing else."""
    parts = ["default-src 'none'", f"style-src '{_hash(STYLE)}'"]
    if script:
        parts.append(f"script-src '{_hash(SCRIPT)}'")
    return "; ".join((*parts, "base-uri 'none'", "form-action 'none'"))
