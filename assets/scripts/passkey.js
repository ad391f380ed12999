// Asks the device for a passkey: makes one, or signs in with one. Without this script the page offers a letter instead.
export function passkey(form) {
  const Credential = window.PublicKeyCredential;
  if (!Credential?.parseCreationOptionsFromJSON || !Credential.parseRequestOptionsFromJSON) return;
  for (const without of document.querySelectorAll("[data-passkey-without]")) without.hidden = true;
  form.hidden = false;
  const says = form.querySelector("[data-passkey-says]");

  form.addEventListener("submit", async (event) => {
    if (form.elements.Credential.value) return;
    event.preventDefault();
    says.textContent = "";
    try {
      const answer = await fetch(form.dataset.passkeyAsk, { method: "POST", body: new FormData(form), credentials: "same-origin" });
      const asked = await answer.json();
      if (!answer.ok) throw new Error(asked.message);
      const made =
        form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: Credential.parseCreationOptionsFromJSON(asked) })
          : await navigator.credentials.get({ publicKey: Credential.parseRequestOptionsFromJSON(asked) });
      form.elements.Credential.value = JSON.stringify(made.toJSON());
      form.requestSubmit();
    } catch {
      says.textContent = form.dataset.passkeyFailed;
    }
  });
}
