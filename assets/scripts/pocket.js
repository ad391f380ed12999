import { isCode, newCode } from "./card-code.js";
import { openVault } from "./vault.js";

const root = document.querySelector("[data-pocket]");
const text = (key, value = "") => root.dataset[key].replace("{0}", value);
const find = (name) => root.querySelector(`[data-part=${name}]`);
const [locked, open, lockForm, noteForm, waiting, list, state] = ["locked", "open", "lock", "note", "waiting", "list", "state"].map(find);
const prefix = "Form.";
const most = 20;
let vault;

const say = (words) => (state.textContent = words);
const field = (name) => noteForm.elements.namedItem(prefix + name);
const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

function blank() {
  noteForm.reset();
  field("Id").value = crypto.randomUUID();
  field("Code").value = newCode();
  field("Day").value = today();
}

function read() {
  const note = {};
  for (const [name, value] of new FormData(noteForm)) if (name.startsWith(prefix)) note[name.slice(prefix.length)] = value;
  return note;
}

// What the server would refuse for sure is asked for at once, while the people are still there.
function firstGap(note) {
  const lists = ["Concerns", "Ideas", "Worries", "Facts", "Strengths"];
  const said = lists.some((name) => note[name].trim());
  if (!note.Day) return "Day";
  if (!note.Setting) return "Setting";
  if (!(Number(note.Present) >= 1 && Number(note.Present) <= 500) || (note.Shape === "Interview" && Number(note.Present) !== 1)) return "Present";
  if (!note.Language.trim()) return "Language";
  if (!note.Consent) return "Consent";
  if ((note.Consent === "Contact") !== note.Contact.trim().length > 0) return "Contact";
  if (!isCode(note.Code)) return "Code";
  if (note.Consent === "Counted" ? said : !said) return "Strengths";
  if (note.Shape === "Group" && note.Strengths.trim()) return "Strengths";
  return lists.find((name) => note[name].split("\n").some((line) => line.includes("@") || line.trim().length > 300 || (line.trim() && line.trim().length < 3)));
}

function fill(note) {
  noteForm.reset();
  for (const [name, value] of Object.entries(note)) {
    const element = field(name);
    if (element) element.value = value;
  }
  clear();
  find("write").focus();
}

// Marks what is missing, in words that are read out and where it is missing.
function mark(gap) {
  clear();
  const missing = noteForm.querySelector(`[name="${prefix}${gap}"]`);
  const group = missing.closest(".govuk-form-group");
  group.classList.add("govuk-form-group--error");
  missing.setAttribute("aria-invalid", "true");
  say(text("gap", missing.closest("fieldset, .govuk-form-group").querySelector("legend, label").textContent.trim()));
  missing.focus();
}

function clear() {
  for (const group of noteForm.querySelectorAll(".govuk-form-group--error")) group.classList.remove("govuk-form-group--error");
  for (const field of noteForm.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

async function show(refusals = new Map()) {
  const notes = await vault.all();
  waiting.textContent = text("waiting", notes.length);
  find("sending").hidden = notes.length === 0;
  list.replaceChildren(
    ...notes.map(({ id, value }) => {
      const item = document.createElement("li");
      const name = text("noteName", new Date(`${value.Day}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }));
      item.className = "fm-batch";
      item.append(line("strong", name));
      if (refusals.has(id)) item.append(line("span", text("refused", refusals.get(id))));
      item.append(button(text("edit"), name, () => fill(value)), button(text("drop"), name, async () => {
        await vault.remove(id);
        await show();
        find("write").focus();
      }));
      return item;
    }),
  );
}

function line(kind, words) {
  const element = document.createElement(kind);
  element.textContent = words;
  return element;
}

function button(words, of, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "fm-act fm-act--quiet";
  element.textContent = words;
  element.setAttribute("aria-label", `${words}: ${of}`);
  element.addEventListener("click", act);
  return element;
}

async function send() {
  const notes = await vault.all();
  const refusals = new Map();
  let sent = 0;
  try {
    for (let i = 0; i < notes.length; i += most) {
      const part = notes.slice(i, i + most);
      const answer = await fetch(root.dataset.sync, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(part.map((note) => note.value)),
      });
      if (answer.redirected || answer.status === 401 || answer.status === 403) return say(text("signIn"));
      if (!answer.ok) return say(text("offline"));
      for (const { id, kept, message } of await answer.json()) {
        if (!kept) {
          refusals.set(id, message);
          continue;
        }
        // Only what the server has for sure leaves the phone; what it had already is told the same way.
        await vault.remove(id);
        sent += 1;
      }
    }
    say(text("sent", sent));
  } catch {
    say(text("offline"));
  } finally {
    await show(refusals);
  }
}

async function start() {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB || !navigator.serviceWorker) return;
  find("no-script").hidden = true;
  locked.hidden = false;
  vault = await openVault(`pocket ${root.dataset.sync}`);
  find("ask").textContent = text((await vault.isNew()) ? "new" : "again");

  lockForm.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = lockForm.elements.namedItem("words");
    if (words.value.length < 8) return say(text("short"));
    if (!(await vault.unlock(words.value))) return say(text("wrong"));
    words.value = "";
    locked.hidden = true;
    open.hidden = false;
    say("");
    blank();
    await show();
    find("write").focus({ preventScroll: true });
  });
  find("forget").addEventListener("click", async () => {
    if (!confirm(text("forgetSure"))) return;
    await vault.forget();
    location.reload();
  });
  noteForm.addEventListener("submit", async (event) => {
    event.preventDefault();
    const note = read();
    const gap = firstGap(note);
    if (gap) return mark(gap);
    await vault.put(note.Id, note);
    clear();
    blank();
    await show();
    say(text("kept"));
    scrollTo(0, 0);
    find("top").focus();
  });
  find("send").addEventListener("click", send);
  addEventListener("online", () => !open.hidden && send());

  const worker = new URL(root.dataset.worker, location.href).href;
  const policy = globalThis.trustedTypes?.createPolicy("pocket", {
    createScriptURL(asked) {
      if (asked === worker) return asked;
      throw new TypeError(`No script is loaded from ${asked}.`);
    },
  });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL(worker) : worker, { scope: root.dataset.scope });
  await navigator.serviceWorker.ready;
  find("ready").hidden = false;
}

document.body.classList.add("js-enabled");
start();
