// Reveals what belongs to a chosen radio button or checkbox, and lets "none of these" untick the others.
// Unlike the package's own, it puts no aria-expanded on the inputs, which ARIA does not allow there.
export function choices(group) {
  const type = group.dataset.module.replace("govuk-", "");
  const inputs = [...group.querySelectorAll("input")];

  const update = () => {
    for (const input of inputs) {
      const revealed = input.dataset.ariaControls && document.getElementById(input.dataset.ariaControls);
      if (!revealed) continue;
      input.setAttribute("aria-controls", revealed.id);
      revealed.classList.toggle(`govuk-${type}__conditional--hidden`, !input.checked);
    }
  };

  group.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox" && target.checked) {
      const alone = target.dataset.behaviour === "exclusive";
      for (const other of inputs)
        if (other !== target && (alone || other.dataset.behaviour === "exclusive")) other.checked = false;
    }
    update();
  });

  addEventListener("pageshow", update);
  update();
}
