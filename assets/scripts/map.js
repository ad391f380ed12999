// Offers a map that moves in the place of the one that was drawn on the server. What it needs is large, so it is fetched only when asked for.
export function map(figure) {
  if (!globalThis.WebGL2RenderingContext) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fm-act fm-act--quiet fm-map__open";
  button.textContent = figure.dataset.mapOpen;
  figure.prepend(button);

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const { open } = await import(figure.dataset.mapScript);
      await open(figure);
      button.remove();
    } catch (error) {
      // The drawn map is still there and says the same.
      console.warn(error);
      button.textContent = figure.dataset.mapFailed;
    }
  });
}
