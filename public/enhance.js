// Speed where it runs; every page works without. About 4 kB.

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

const wholeNumber = (text) => (/^\d[\d. ]*$/.test(text.trim()) ? Number(text.replace(/[. ]/g, "")) : null);

// The total follows its parts until somebody types one: once women and men are both known, for unknown is not zero.
for (const total of document.querySelectorAll("[data-sum-of]")) {
  const parts = total.dataset.sumOf.split(" ").map((name) => total.form.elements.namedItem(name));
  const sum = () => {
    const typed = parts.map((part, index) =>
      index > 1 && part.value.trim() === "" ? 0 : wholeNumber(part.value),
    );
    return typed.includes(null) ? "" : String(typed.reduce((a, b) => a + b, 0));
  };
  let own = !["", sum()].includes(total.value);
  // Parts may have been typed before this came.
  if (!own) total.value = sum();
  total.addEventListener("input", () => (own = total.value !== ""));
  for (const part of parts) part.addEventListener("input", () => own || (total.value = sum()));
}

// One click sends once; leaving unsaved typing asks.
const unsaved = new Set();
const sending = new Set();
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("input", () => unsaved.add(form));
  form.addEventListener("submit", (event) => {
    if (sending.has(form)) return event.preventDefault();
    sending.add(form);
    unsaved.delete(form);
    const button = event.submitter;
    if (!button) return;
    button.dataset.label = button.textContent;
    // As wide as before: no other button under the second click. `disabled` is not sent.
    button.style.minWidth = `${button.offsetWidth}px`;
    button.setAttribute("aria-disabled", "true");
    button.textContent = "Đang gửi…";
  });
}
addEventListener("beforeunload", (event) => unsaved.size > 0 && event.preventDefault());
// Coming "back", the form can be sent again.
addEventListener("pageshow", () => {
  sending.clear();
  for (const button of document.querySelectorAll("[data-label]")) {
    button.removeAttribute("aria-disabled");
    button.textContent = button.dataset.label;
    delete button.dataset.label;
  }
});

// A table narrows while one types: all words.
for (const input of document.querySelectorAll("[data-filter-input]")) {
  const rows = [...document.querySelectorAll(`#${CSS.escape(input.dataset.filterInput)} tbody tr`)];
  let texts;
  const frame = input.closest("[data-filter]");
  const count = frame?.querySelector("[data-filter-count]");
  if (frame) frame.hidden = false;
  input.addEventListener("input", () => {
    texts ??= rows.map((row) => fold(row.textContent));
    const words = fold(input.value).split(/\s+/);
    let left = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      if (!row.hidden) left += 1;
    });
    if (count) count.textContent = `${left}/${rows.length} dòng`;
  });
}

// Arrows walk a grid.
const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
for (const grid of document.querySelectorAll("[data-grid]")) {
  grid.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const cell = event.target.closest("td, th");
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...grid.rows].filter((row) => !row.hidden);
    let [row, column] = [rows.indexOf(cell.parentElement), cell.cellIndex];
    let target;
    do {
      row += step[0];
      column += step[1];
      if (!rows[row]?.cells[column]) return;
      target = rows[row].cells[column].querySelector("a, button, input");
    } while (!target);
    event.preventDefault();
    target.focus();
  });
}

// An open menu closes with Escape or a touch elsewhere.
const close = (except) => {
  for (const menu of document.querySelectorAll("[data-menu][open]"))
    if (!menu.contains(except)) menu.open = false;
};
addEventListener("click", (event) => close(event.target));
addEventListener("keydown", (event) => event.key === "Escape" && close(null));
