// Typing a name narrows the board at once. The site finds the rows, with or without accents, among thousands; without
// this the button does the same.

const form = document.querySelector("[data-board-filter]");
const field = form?.elements.namedItem("tim");
const shown = document.querySelector("[data-board-rows]");

if (field && shown) {
  let wait;
  let asking;

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const address = `${location.pathname}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // The table itself stays, and with it the arrow keys.
      for (const part of ["tbody", "nav"]) {
        const found = page.querySelector(`[data-board-rows] ${part}`);
        if (found) shown.querySelector(part)?.replaceChildren(...found.childNodes);
      }
      history.replaceState(null, "", address);
    } catch (error) {
      // Overtaken by the next letter, or the line is down: what is shown stays.
      if (error.name !== "AbortError" && error.name !== "TypeError") throw error;
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 200);
  });
}
