// Keeps texts on this device so that only somebody who knows the words can read them: AES-GCM under a key that PBKDF2 makes of the words. The key is never stored.
const rounds = 600_000;
const bytes = (text) => new TextEncoder().encode(text);

export async function openVault(name) {
  const database = await opened(name);
  let key;

  const lockRow = () => done(database.transaction("lock").objectStore("lock").get("lock"));
  const seal = async (value) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes(JSON.stringify(value))) };
  };
  const unseal = async ({ iv, data }) => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data)));

  return {
    isNew: async () => (await lockRow()) === undefined,
    async unlock(words) {
      const row = await lockRow();
      const salt = row?.salt ?? crypto.getRandomValues(new Uint8Array(16));
      const base = await crypto.subtle.importKey("raw", bytes(words), "PBKDF2", false, ["deriveKey"]);
      key = await crypto.subtle.deriveKey({ name: "PBKDF2", salt, iterations: rounds, hash: "SHA-256" }, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
      if (!row) {
        const check = await seal("open");
        await kept(database.transaction("lock", "readwrite").objectStore("lock").put({ id: "lock", salt, check }));
        return true;
      }
      try {
        return (await unseal(row.check)) === "open";
      } catch {
        key = undefined;
        return false;
      }
    },
    async put(id, value) {
      const sealed = await seal(value);
      await kept(database.transaction("notes", "readwrite").objectStore("notes").put({ id, ...sealed }));
    },
    async all() {
      const rows = await done(database.transaction("notes").objectStore("notes").getAll());
      return Promise.all(rows.map(async (row) => ({ id: row.id, value: await unseal(row) })));
    },
    remove: (id) => done(database.transaction("notes", "readwrite").objectStore("notes").delete(id)),
    async forget() {
      const change = database.transaction(["lock", "notes"], "readwrite");
      change.objectStore("lock").clear();
      await done(change.objectStore("notes").clear());
      key = undefined;
    },
  };
}

function opened(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("lock", { keyPath: "id" });
    request.result.createObjectStore("notes", { keyPath: "id" });
  };
  return done(request);
}

// What is asked for is only safe when all that belongs to it has been written.
function kept(request) {
  return new Promise((resolve, reject) => {
    request.transaction.oncomplete = () => resolve();
    request.transaction.onabort = () => reject(request.transaction.error);
  });
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
