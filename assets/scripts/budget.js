import { parts } from "./parts.js";

// Keeps the budget bar true to what is chosen, before the server has answered. A form is one list; a ballot with several has a fieldset for each.
export function budget(form) {
  const update = () => {
    const chosen = [...form.elements].filter((input) => input.dataset?.cost && (input.type === "checkbox" ? input.checked : Number(input.value) > 0));
    const worth = form.dataset.unitOther ? (input) => Number(input.value) : (input) => Number(input.dataset.cost);
    show(form, chosen.reduce((sum, input) => sum + worth(input), 0), chosen.length);
  };

  form.addEventListener("change", update);
  form.addEventListener("input", update);
  addEventListener("pageshow", update);
}

// Shows a total in pence, or in points, and a count of choices wherever the form has a place for them.
export function show(form, total, count) {
  const limit = Number(form.dataset.budget);
  const width = limit > 0 ? Math.min(100, (100 * total) / limit) : 0;
  const over = form.dataset.limit !== "soft" && limit > 0 && total > limit;

  for (const element of parts(form, "[data-total]")) element.textContent = amount(form, total);
  for (const element of parts(form, "[data-left]")) element.textContent = amount(form, Math.max(0, limit - total));
  for (const element of parts(form, "[data-over]")) element.hidden = !over;
  for (const element of parts(form, "[data-under]")) element.hidden = over;
  for (const element of parts(form, "[data-over-most]")) element.hidden = !(form.dataset.most && count > Number(form.dataset.most));
  for (const element of parts(form, "[data-few]")) element.hidden = count === 0 || count >= Number(element.dataset.few);
  for (const element of parts(form, "[data-over-by]")) element.textContent = amount(form, Math.max(0, total - limit));
  for (const element of parts(form, "[data-count]")) element.textContent = counted(element, count);
  for (const element of parts(form, "[data-meter]")) element.setAttribute("width", width.toFixed(2));
  for (const element of parts(form, "[data-meter-label]"))
    element.setAttribute("aria-label", element.dataset.meterLabel.replace("{0}", amount(form, total)).replace("{1}", amount(form, limit)));
  for (const element of parts(form, "[data-budget-bar]")) element.classList.toggle("fm-is-over", over);
}

function counted(element, count) {
  const rule = new Intl.PluralRules(language()).select(count);
  const text = element.dataset[rule] ?? element.dataset.other ?? "{0}";
  return text.replace("{0}", new Intl.NumberFormat(language()).format(count));
}

function amount(form, total) {
  const { unitOne: one, unitOther: other } = form.dataset;
  return other ? counted({ dataset: { one, other } }, total) : money(form, total);
}

function money(form, pence) {
  const digits = pence % 100 === 0 ? 0 : 2;
  const currency = form.dataset.currency ?? "GBP";
  return new Intl.NumberFormat(language(), { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(pence / 100);
}

const language = () => document.documentElement.lang || "en-GB";
