const soon = 1000;
const later = 5000;

// Follows a task that runs on the server. Without script the page reloads itself instead.
export function progress(element) {
  const meter = element.querySelector("[data-progress-meter]");
  const bar = element.querySelector("[role=progressbar]");
  const text = element.querySelector("[data-progress-text]");

  const look = async () => {
    let delay = soon;
    try {
      const response = await fetch(element.dataset.progress, { headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (!response.ok) throw new Error(String(response.status));
      const { percent, message, location: next } = await response.json();
      if (next) return location.assign(next);
      if (percent !== undefined) {
        meter?.setAttribute("width", String(percent));
        bar?.setAttribute("aria-valuenow", String(Math.round(percent)));
      }
      if (message && text && text.textContent !== message) text.textContent = message;
    } catch {
      delay = later;
    }
    setTimeout(look, delay);
  };

  setTimeout(look, soon);
}
