/** How the page of a diff looks: on a screen of any width, by day and by night, and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfbfa; --card: #ffffff; --ink: #1d2125; --soft: #565d66; --line: #e1e3e6; --well: #f4f5f6;
  --link: #0b57b0; --focus: #0b57b0;
  --silent: #6d28a8; --breaks: #b3201b; --watch: #7e5000; --fine: #1f6b34;
  --gone: #fde3e1; --come: #d9f2df; --goneink: #7f1411; --comeink: #124a22;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --card: #1b1f23; --ink: #e6e8ea; --soft: #a4acb5; --line: #30363c; --well: #23282d;
    --link: #86b7ff; --focus: #86b7ff;
    --silent: #cfa3ff; --breaks: #ff9a92; --watch: #eabb61; --fine: #84d197;
    --gone: #4d1f1d; --come: #173d23; --goneink: #ffd0cc; --comeink: #c4f0cf;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.55 var(--text); }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .875em; unicode-bidi: isolate; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; line-height: 1.5; }
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 3; }
.page { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }

header.page { padding-top: 2.5rem; padding-bottom: 1.5rem; }
h1 { font-size: 1rem; font-weight: 600; color: var(--soft); overflow-wrap: anywhere; }
.due { font-size: 2.25rem; line-height: 1.2; font-weight: 650; letter-spacing: -.02em; margin: .25rem 0 .5rem; overflow-wrap: anywhere; }
.due small { font-size: 1rem; font-weight: 500; letter-spacing: 0; color: var(--soft); }
.sides-of { color: var(--soft); max-width: 60rem; }
.cut { margin-top: .75rem; padding-left: .75rem; border-left: 3px solid var(--watch); max-width: 60rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin-top: 1.25rem; }
.counts a { text-decoration: none; color: inherit; }
.counts a:hover span { text-decoration: underline; }
.counts b { font-size: 1.25rem; font-variant-numeric: tabular-nums; margin-right: .3rem; }

.tools { position: sticky; top: 0; z-index: 2; background: var(--paper); border-block: 1px solid var(--line); }
.tools .page { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; padding-block: .6rem; }
.tools button, .tools input { font: inherit; font-size: .9rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .7rem; min-height: 2.25rem; }
.tools button { cursor: pointer; }
.tools button b { font-variant-numeric: tabular-nums; }
.tools button[aria-pressed="false"] { color: var(--soft); background: none; text-decoration: line-through; }
.tools label { flex: 1 1 12rem; display: flex; }
.tools input { width: 100%; border-color: var(--soft); }
.tools input::placeholder { color: var(--soft); opacity: 1; }
.tools output { font-size: .875rem; color: var(--soft); min-width: 6rem; }

.columns { display: grid; grid-template-columns: minmax(0, 1fr); align-items: start; gap: 0 3rem; padding-top: .5rem; padding-bottom: 4rem; }
nav.list { display: none; }
.group { margin-top: 1.5rem; }
.group > h2 { font-size: 1.25rem; font-weight: 650; padding-bottom: .5rem; margin-bottom: 1rem; border-bottom: 2px solid currentColor; }
.group > h2 small { font-size: .875rem; font-weight: 400; color: var(--soft); margin-left: .5rem; }
.silent > h2, .is-silent { color: var(--silent); }
.breaks > h2, .is-breaks { color: var(--breaks); }
.watch > h2, .is-watch { color: var(--watch); }
.fine > h2, .is-fine { color: var(--fine); }

article { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1.1rem 1.25rem; margin-bottom: 1rem; content-visibility: auto; contain-intrinsic-size: auto 22rem; }
article:target { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
article h3 { font-size: 1.0625rem; font-weight: 600; line-height: 1.4; overflow-wrap: anywhere; }
article h3 span { font-weight: 400; color: var(--soft); }
.where { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .875rem; color: var(--soft); }
.where b { font-weight: 600; }
.where a { color: var(--soft); }
.sides { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; margin: .9rem 0; }
.sides > div { background: var(--well); border-radius: 6px; padding: .6rem .8rem; }
.sides h4, .verdicts dt { font-size: .75rem; font-weight: 600; color: var(--soft); letter-spacing: .02em; }
.sides p { color: var(--soft); font-size: .875rem; }
del { background: var(--gone); color: var(--goneink); text-decoration: line-through; text-decoration-thickness: 1px; border-radius: 2px; }
ins { background: var(--come); color: var(--comeink); text-decoration: underline; text-underline-offset: 3px; border-radius: 2px; }
.verdicts { display: grid; gap: .35rem 1rem; font-size: .9375rem; }
.verdicts > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 .75rem; align-items: baseline; }
.verdicts dd { overflow-wrap: anywhere; }
.verdicts .ok { color: var(--soft); }
.verdicts small { color: var(--soft); font-size: .875rem; }
details { margin-top: .75rem; }
summary { cursor: pointer; font-size: .875rem; font-weight: 600; color: var(--link); width: fit-content; }
details > pre { background: var(--well); border-radius: 6px; padding: .6rem .8rem; margin-top: .5rem; }
details > p { font-size: .875rem; color: var(--soft); margin-top: .4rem; }
details li { font-size: .875rem; padding: .15rem 0; overflow-wrap: anywhere; }
.note { margin-top: .75rem; font-size: .9375rem; }
.brief li { padding: .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.brief small { color: var(--soft); }
.edits { margin-bottom: 1rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem; margin: 0 0 .5rem; }
.card h3 { display: inline; font-size: .9375rem; font-weight: 600; }
.package { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.package:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
.package h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
.nothing { padding: 3rem 0; color: var(--soft); }
footer { border-top: 1px solid var(--line); padding-block: 1.25rem 3rem; color: var(--soft); font-size: .875rem; }

@media (min-width: 44rem) { .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-width: 66rem) {
  .columns { grid-template-columns: 15rem minmax(0, 1fr); }
  nav.list { display: block; position: sticky; top: 4.5rem; align-self: start; max-height: calc(100vh - 6rem); overflow-y: auto; padding: 1.5rem .25rem 1rem; font-size: .875rem; }
  nav.list section + section { margin-top: 1.25rem; }
  nav.list h2 { font-size: .8125rem; font-weight: 650; }
  nav.list a { display: block; color: inherit; text-decoration: none; padding: .25rem 0; overflow-wrap: anywhere; line-height: 1.35; }
  nav.list small { display: block; font-size: .8125rem; color: var(--soft); }
  nav.list a:hover { text-decoration: underline; }
}
@media (max-width: 30rem) {
  .page { padding-inline: 1rem; }
  .due { font-size: 1.75rem; }
  .tools { position: static; }
  .verdicts > div { grid-template-columns: minmax(0, 1fr); }
  article { padding: .9rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { article:target { outline: 2px solid; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --well: #f6f6f6; --silent: #6d28a8; --breaks: #b3201b; --watch: #7e5000; --fine: #1f6b34; --gone: #fde3e1; --come: #d9f2df; --goneink: #7f1411; --comeink: #124a22; }
  body { font-size: 10pt; }
  .tools, nav.list, .skip { display: none !important; }
  .columns { display: block; }
  article { content-visibility: visible; break-inside: avoid-page; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
