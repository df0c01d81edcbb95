// @ts-check
// The workbench: what is typed appears in the preview after a pause, leaving without saving asks,
// and the preview changes its size. Everything works without this file.

const PAUSE = 700;

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("draft"));
const look = /** @type {HTMLButtonElement | null} */ (document.getElementById("look"));
const frame = document.querySelector("iframe");

let timer = 0;
let typed = false;

/** Sends the form to the preview, as its button does. */
function show() {
  if (form && look) {
    form.requestSubmit(look);
  }
}

form?.addEventListener("input", () => {
  typed = true;
  window.clearTimeout(timer);
  timer = window.setTimeout(show, PAUSE);
});

form?.addEventListener("submit", (event) => {
  if (event.submitter !== look) {
    typed = false;
    window.clearTimeout(timer);
  }
});

window.addEventListener("beforeunload", (event) => {
  if (typed) {
    event.preventDefault();
  }
});

for (const size of document.querySelectorAll('input[name="size"]')) {
  size.addEventListener("change", () => {
    frame?.classList.toggle("kiosk", /** @type {HTMLInputElement} */ (size).value === "kiosk");
  });
}

// A press on what is wrong leads to its line.
for (const quote of document.querySelectorAll("q[data-line]")) {
  quote.addEventListener("click", () => {
    const words = quote.textContent ?? "";
    for (const field of document.querySelectorAll("#draft textarea, #draft input")) {
      const at = /** @type {HTMLTextAreaElement} */ (field).value.indexOf(words);
      if (at >= 0) {
        const area = /** @type {HTMLTextAreaElement} */ (field);
        area.focus();
        area.setSelectionRange(at, at + words.length);
        return;
      }
    }
  });
}
