// The review of a plan, faster: document and reading light up together, keys walk from item to item, each item is
// kept as it is looked at, and what was missed is added by selecting its words. The page works without.

const form = document.querySelector(".review-reading form");
const text = document.querySelector(".document-text");
const items = () => [...form.querySelectorAll("[data-item]")];
const marksOf = (item) => [...text.querySelectorAll(`mark[data-items~="${CSS.escape(item)}"]`)];
const itemOf = (key) => form.querySelector(`[data-item="${CSS.escape(key)}"]`);

// Together: what is hovered or focused on one side lights up on the other.
let lit = [];
function light(key) {
  for (const element of lit) element.classList.remove("lit");
  lit = key ? [...marksOf(key), itemOf(key)].filter(Boolean) : [];
  for (const element of lit) element.classList.add("lit");
}
const wide = matchMedia("(min-width: 1100px)");
function show(element) {
  if (!element || !wide.matches) return;
  const [frame, place] = [text.getBoundingClientRect(), element.getBoundingClientRect()];
  if (place.top < frame.top || place.bottom > frame.bottom)
    text.scrollTop += place.top - frame.top - frame.height / 3;
}
const keyAt = (element) => element.closest?.("[data-item]")?.dataset.item;
// Of passages within passages the innermost is meant: the one with the fewest marks.
const keyOfMark = (mark) =>
  mark.dataset.items.split(" ").toSorted((a, b) => marksOf(a).length - marksOf(b).length)[0];

form.addEventListener("mouseover", (event) => light(keyAt(event.target)));
form.addEventListener("focusin", (event) => {
  const key = keyAt(event.target);
  light(key);
  if (key) show(marksOf(key)[0]);
});
text.addEventListener("mouseover", (event) => {
  const mark = event.target.closest("mark");
  light(mark && keyOfMark(mark));
});
text.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (mark && getSelection().isCollapsed) go(itemOf(keyOfMark(mark)));
});

// From item to item.
function go(item) {
  if (!item) return;
  item.closest("details.review-section").open = true;
  item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}
const step = (by) => {
  const all = items();
  const at = all.findIndex((item) => item.contains(document.activeElement));
  go(all[at < 0 ? 0 : at + by]);
};
const tick = (item, name) => item.querySelector(`[name$=".${name}"]`);
const keys = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  x: (item) => item && tick(item, "keep").click(),
  e: (item) => {
    const fields = item?.querySelector(".review-fields");
    if (!fields) return;
    fields.open = true;
    fields.querySelector("input, select, textarea")?.focus();
  },
  Enter: (item) => {
    if (!item) return;
    const seen = tick(item, "seen");
    if (!seen.checked) seen.click();
    step(1);
  },
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  const item = target.closest?.("[data-item]");
  if (event.key === "Escape" && item) return go(item);
  if (target.matches?.("input, select, textarea, button, summary, a, .document-text")) return;
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act(item);
});

// Each item is kept once it was looked at; what is typed in it later, when it is left.
const progress = form.querySelector("[data-progress]");
const total = items().length;
// An item alone can only be kept within a draft.
let saved = "saved" in document.querySelector(".review-reading").dataset;
async function keep(item) {
  const all = new URLSearchParams(new FormData(form));
  const own = new URLSearchParams([...all].filter(([name]) => name.startsWith(`${item.dataset.item}.`)));
  own.set("item", item.dataset.item);
  const send = (to, body) => fetch(to, { method: "POST", body, redirect: "manual" });
  try {
    let answer = saved ? await send(`${location.pathname}/muc`, own) : { status: 409 };
    saved = true;
    if (answer.status === 409) {
      all.set("intent", "save");
      answer = await send(location.pathname, all);
    }
    if (answer.status >= 400) throw new Error(String(answer.status));
    tell();
  } catch {
    progress.textContent = "Chưa lưu được. Bấm “Lưu tạm” khi có mạng.";
  }
}
function tell() {
  const seen = items().filter((item) => tick(item, "seen").checked);
  progress.textContent = `Đã soát ${seen.length}/${total} mục`;
  for (const count of form.querySelectorAll("[data-seen]")) {
    const own = items().filter((item) => item.dataset.item.startsWith(`${count.dataset.seen}.`));
    const done = own.filter((item) => tick(item, "seen").checked).length;
    count.textContent = done > 0 ? `Đã soát ${done}/${own.length}` : "";
  }
}
const changed = new Set();
form.addEventListener("change", (event) => {
  const item = event.target.closest("[data-item]");
  if (!item) return;
  if (/\.(?:seen|keep)$/.test(event.target.name)) void keep(item);
  else changed.add(item);
});
form.addEventListener("focusout", (event) => {
  const item = event.target.closest("[data-item]");
  if (!item || !changed.has(item) || item.contains(event.relatedTarget)) return;
  changed.delete(item);
  void keep(item);
});

// A tick is kept at once, so leaving the page need not ask about it (enhance.js would).
addEventListener(
  "input",
  (event) => /\.(?:seen|keep)$/.test(event.target.name ?? "") && event.stopPropagation(),
  true,
);

// Missed: the words selected in the document become those of the item to add.
const add = document.querySelector("#them-muc");
const named = (name) => form.elements.namedItem(`add.${name}`);
function placeOf(node, offset) {
  const within = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  if (!within) return null;
  const before = document.createRange();
  before.setStart(within, 0);
  before.setEnd(node, offset);
  return Number(within.dataset.at) + before.toString().length;
}
const offer = document.createElement("button");
offer.type = "button";
offer.className = "button primary review-offer";
offer.textContent = "Thêm mục từ đoạn này";
offer.hidden = true;
document.body.append(offer);
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  offer.hidden = !range || !text.contains(range.commonAncestorContainer);
  if (offer.hidden) return;
  const place = range.getBoundingClientRect();
  offer.style.top = `${Math.max(8, Math.min(place.bottom + 8, innerHeight - 60))}px`;
  offer.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 240))}px`;
});
offer.addEventListener("mousedown", (event) => event.preventDefault());
offer.addEventListener("click", () => {
  const range = getSelection().getRangeAt(0);
  const [from, to] = [
    placeOf(range.startContainer, range.startOffset),
    placeOf(range.endContainer, range.endOffset),
  ];
  named("words").value = range.toString();
  named("from").value = from ?? "";
  named("to").value = to ?? "";
  add.open = true;
  add.scrollIntoView({ block: "center" });
  getSelection().removeAllRanges();
  named("kind").focus();
});
// Typed words are looked for; only selected ones have their place already.
named("words").addEventListener("input", () => (named("from").value = named("to").value = ""));

document.querySelector(".review-keys").hidden = false;
const arrived = location.hash.slice(1);
if (arrived) go(itemOf(arrived));
tell();
