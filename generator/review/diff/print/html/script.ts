/**
 * What the page of a diff can do where scripts run: show some groups alone, search, and go from change to change by key. Everything
 * that is said is in the page without it.
 */
export const script = `"use strict";
const all = [...document.querySelectorAll("[data-kind]")];
const tools = document.querySelector(".tools");
const search = document.querySelector("#search");
const said = document.querySelector(".tools output");
const filters = [...document.querySelectorAll("button[data-filter]")];
const keys = document.querySelector("#keys");
const texts = new Map();

const isOn = (button) => button.getAttribute("aria-pressed") === "true";
const press = (button, on) => button.setAttribute("aria-pressed", String(on));
const textOf = (entry) => {
  if (!texts.has(entry)) texts.set(entry, entry.textContent.toLowerCase());
  return texts.get(entry);
};

function show() {
  const kinds = new Set(filters.filter(isOn).map((button) => button.dataset.filter));
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of all) {
    entry.hidden = !kinds.has(entry.dataset.kind) || !words.every((word) => textOf(entry).includes(word));
    if (!entry.hidden) shown += 1;
  }
  for (const link of document.querySelectorAll("nav.list a"))
    link.hidden = document.getElementById(link.hash.slice(1))?.hidden ?? false;
  for (const part of document.querySelectorAll(".group:not(.apart), nav.list section"))
    part.hidden = !part.querySelector("[data-kind]:not([hidden]), a:not([hidden])");
  said.value = shown + " of " + all.length + " shown";
}

function openLinked() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || !target.matches("[data-kind]")) return;
  if (target.hidden) {
    search.value = "";
    for (const button of filters) press(button, true);
    show();
  }
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function step(by) {
  const shown = all.filter((entry) => !entry.hidden && entry.tabIndex === -1);
  const at = shown.findIndex((entry) => entry.contains(document.activeElement));
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
  if (!next) return;
  next.scrollIntoView({ block: "start" });
  next.focus({ preventScroll: true });
}

for (const button of filters)
  button.addEventListener("click", () => { press(button, !isOn(button)); show(); });
search.addEventListener("input", show);
keys.addEventListener("click", () => press(keys, !isOn(keys)));
addEventListener("hashchange", openLinked);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === search) {
    if (event.key !== "Escape") return;
    search.value = "";
    show();
    search.blur();
    return;
  }
  if (!isOn(keys)) return;
  if (event.key === "/") search.focus();
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else return;
  event.preventDefault();
});
for (const list of document.querySelectorAll(".counts")) list.hidden = true;
tools.hidden = false;
show();
openLinked();
`;
