/* global FILES */
// The server puts FILES in front: the page itself and everything it needs. Nothing else is touched.
const store = "folkmoot-pocket";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== "GET" || !FILES.includes(path)) return;
  event.respondWith(path.startsWith("/assets/") ? kept(event.request) : fresh(event.request));
});

// A file whose address bears its fingerprint never changes.
async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function fresh(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) {
      (await caches.open(store)).put(request, answer.clone());
      return answer;
    }
  } catch {
    // No signal.
  }
  return (await caches.match(request, { ignoreSearch: true })) ?? Response.error();
}
