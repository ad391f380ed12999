// A form may have parts outside itself, such as the budget bar: they name it in data-for.
export function parts(form, selector) {
  const inside = [...form.querySelectorAll(selector)];
  const outside = form.id ? [...document.querySelectorAll(`[data-for="${CSS.escape(form.id)}"]`)] : [];
  return inside.concat(outside.flatMap((element) => (element.matches(selector) ? [element] : [...element.querySelectorAll(selector)])));
}
