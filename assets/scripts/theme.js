// Changes the theme at once; the form sets the cookie that keeps it.
export function theme(form) {
  form.addEventListener("submit", (event) => {
    const chosen = event.submitter;
    if (!chosen?.value) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, chosen));

    fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" }, credentials: "same-origin" })
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        if (chosen.value === "auto") delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = chosen.value;
        for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === chosen));
      })
      .catch(() => sendPlainly(form, chosen));
  });
}

function sendPlainly(form, chosen) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = chosen.name;
  field.value = chosen.value;
  form.append(field);
  form.submit();
}
