import { show } from "./budget.js";
import { parts } from "./parts.js";

const quiet = 300;
const patience = 800;
const longestWait = 30_000;

// Saves a form as it changes. One request is under way at a time; a change made meanwhile is sent right after it, so the last state always wins.
export function autosave(form) {
  const states = parts(form, "[data-save-state]");
  let changes = 0;
  let saved = 0;
  let failures = 0;
  let sending = false;
  let leaving = false;
  let refused = false;
  let timer;

  const say = (state, text) => {
    for (const element of states) {
      element.dataset.saveState = state;
      const words = text ?? element.dataset[`text${state[0].toUpperCase()}${state.slice(1)}`];
      if (words !== undefined && element.textContent !== words) element.textContent = words;
    }
  };

  const plan = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => send(), delay);
  };

  const advance = (atLeast = 0) => {
    const field = form.elements.namedItem("sequence");
    if (field) field.value = String(Math.max(Number(field.value) || 0, atLeast));
    return field;
  };

  // A page that is being put away may never wake again, so it sends at once even beside an older request; the sequence tells the server which is newer.
  async function send(atOnce = false) {
    clearTimeout(timer);
    if (leaving || refused || saved === changes || (sending && !atOnce)) return;
    sending = true;
    const sent = changes;
    const field = advance();
    if (field) field.value = String(Number(field.value) + 1);
    const slow = setTimeout(() => say("saving"), patience);

    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json", "X-Requested-With": "fetch" },
        credentials: "same-origin",
        keepalive: true,
      });
      const answer = await response.json().catch(() => null);
      if (answer?.saved === true) accept(answer, sent);
      else if (answer?.saved === false) refuse(answer.message);
      else if (response.status === 429 || response.status >= 500) retry();
      else refuse();
    } catch {
      retry();
    } finally {
      clearTimeout(slow);
      sending = false;
      if (failures === 0 && !refused && saved !== changes) plan(0);
    }
  }

  function accept(answer, sent) {
    failures = 0;
    saved = Math.max(saved, sent);
    advance(Number(answer.sequence) || 0);
    if (saved !== changes) return;
    say("saved");
    // What an earlier answer found wrong is mended.
    document.querySelector(".govuk-error-summary")?.remove();
    if (form.dataset.budget && answer.total !== undefined && answer.count !== undefined) show(form, answer.total, answer.count);
    form.dispatchEvent(new CustomEvent("autosave:saved", { bubbles: true, detail: answer }));
  }

  function refuse(message) {
    failures = 0;
    refused = true;
    say("refused", message);
  }

  function retry() {
    failures += 1;
    say("failed");
    plan(Math.min(longestWait, 500 * 2 ** failures));
  }

  form.addEventListener("change", () => {
    changes += 1;
    refused = false;
    plan(quiet);
  });

  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    leaving = true;
    clearTimeout(timer);
    const field = advance();
    if (field) field.value = String(Number(field.value) + 1);
  });

  addEventListener("online", () => plan(0));
  addEventListener("pageshow", () => (leaving = false));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send(true));
  addEventListener("beforeunload", (event) => {
    if (!leaving && !refused && saved !== changes) event.preventDefault();
  });
}
