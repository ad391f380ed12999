const shownFor = 2500;

// A copy button is hidden until it can work.
export function copy(button) {
  const source = document.querySelector(button.dataset.copy);
  if (!source || !navigator.clipboard) return;
  const label = button.textContent;
  button.hidden = false;

  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
    } catch {
      getSelection().selectAllChildren(source);
      return;
    }
    button.textContent = button.dataset.copied ?? label;
    setTimeout(() => (button.textContent = label), shownFor);
  });
}
