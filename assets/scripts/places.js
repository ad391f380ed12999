// In a ranking each place is given once: whoever takes a place gives their old one, or none, to the idea that had it.
export function places(form) {
  const lists = [...form.querySelectorAll("select[data-once]")];
  const before = new Map(lists.map((list) => [list, list.value]));

  form.addEventListener("change", ({ target }) => {
    if (!before.has(target)) return;
    const other = lists.find((list) => list !== target && list.value !== "" && list.value === target.value);
    if (other) other.value = before.get(target);
    for (const list of lists) before.set(list, list.value);
  });
}
