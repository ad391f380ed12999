import { LngLatBounds, Map, Marker, NavigationControl, setWorkerUrl } from "maplibre-gl";

/** Draws the place from its own outline, over tiles where some are configured, and puts the figure's markers on it. */
export async function open(figure) {
  const data = figure.dataset;
  allowWorker(data.mapWorker);
  await addStyles(data.mapStyle);
  const answer = await fetch(data.mapPlace);
  if (!answer.ok) throw new Error(`${data.mapPlace} answered ${answer.status}.`);
  const { boundary } = await answer.json();
  const markers = markersOf(figure);
  const bounds = boundsOf(boundary, markers);

  const box = document.createElement("div");
  box.className = "fm-map__moving";
  const map = new Map({
    container: box,
    style: style(figure, boundary, data.mapTiles),
    bounds,
    fitBoundsOptions: { padding: 30 },
    maxZoom: 19,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300,
    locale: { "NavigationControl.ZoomIn": data.mapCloser, "NavigationControl.ZoomOut": data.mapFarther, "Map.Title": data.mapLabel },
  });
  map.addControl(new NavigationControl({ showCompass: false }), "top-left");
  map.touchZoomRotate.disableRotation();

  const drawn = figure.querySelector("[data-map-drawn]");
  drawn.before(box);
  drawn.hidden = true;
  box.after(words("fm-small fm-soft", data.mapHint));
  if (data.mapCredit) box.after(words("fm-small fm-soft", data.mapCredit));
  map.resize();
  map.fitBounds(bounds, { padding: 30, animate: false });
  for (const marker of markers) new Marker({ element: pin(marker) }).setLngLat(marker.at).addTo(map);
  if (data.mapPick) pick(figure, map, document.getElementById(data.mapPick));
  figure.dispatchEvent(new CustomEvent("map:open", { bubbles: true, detail: map }));
}

// The policy of the page lets a worker start only from an address that somebody vouches for; this vouches for one of our own and nothing else.
function allowWorker(address) {
  const worker = new URL(address, location.href).href;
  setWorkerUrl(worker);
  if (!globalThis.trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy("default", {
    createScriptURL(asked) {
      if (asked === worker) return asked;
      throw new TypeError(`No script is loaded from ${asked}.`);
    },
  });
}

function addStyles(address) {
  return new Promise((done, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = done;
    link.onerror = () => failed(new Error(`${address} did not load.`));
    document.head.append(link);
  });
}

function style(figure, boundary, tiles) {
  const colour = (name) => getComputedStyle(figure).getPropertyValue(name).trim();
  const sources = { place: { type: "geojson", data: boundary ?? { type: "FeatureCollection", features: [] } } };
  const layers = [{ id: "paper", type: "background", paint: { "background-color": colour("--wash") } }];
  if (tiles) {
    sources.tiles = { type: "raster", tiles: [tiles], tileSize: 256 };
    layers.push({ id: "tiles", type: "raster", source: "tiles" });
  }
  layers.push(
    { id: "land", type: "fill", source: "place", paint: { "fill-color": colour("--s-green"), "fill-opacity": tiles ? 0.15 : 1 } },
    { id: "edge", type: "line", source: "place", paint: { "line-color": colour("--act"), "line-width": 2 } },
  );
  return { version: 8, sources, layers };
}

function markersOf(figure) {
  return [...figure.querySelectorAll("[data-at]")].map((item) => ({
    at: item.dataset.at.split(",").map(Number),
    number: item.dataset.number,
    title: item.dataset.title,
    href: item.querySelector("a")?.href,
    won: "won" in item.dataset,
  }));
}

function boundsOf(boundary, markers) {
  const bounds = new LngLatBounds();
  const walk = (part) => (typeof part[0] === "number" ? bounds.extend(part.slice(0, 2)) : part.forEach(walk));
  const shape = (part) => {
    for (const inner of part?.features ?? part?.geometries ?? []) shape(inner);
    if (part?.geometry) shape(part.geometry);
    if (part?.coordinates) walk(part.coordinates);
  };
  shape(boundary);
  for (const marker of markers) bounds.extend(marker.at);
  return bounds;
}

function pin({ number, title, href, won }) {
  const element = document.createElement(href ? "a" : "span");
  element.className = won ? "fm-map__pin fm-map__pin--won" : "fm-map__pin";
  element.textContent = number;
  element.title = title;
  element.setAttribute("aria-label", `${number}: ${title}`);
  if (href) element.href = href;
  return element;
}

// A press on the map sets the spot; by keyboard one moves the map and takes its middle.
function pick(figure, map, field) {
  const marker = new Marker({ element: spotPin() });
  const show = () => {
    const [latitude, longitude] = field.value.split(/[\s,;]+/).map(Number);
    if (Number.isFinite(latitude) && Number.isFinite(longitude)) marker.setLngLat([longitude, latitude]).addTo(map);
    else marker.remove();
  };
  const set = ({ lng, lat }) => {
    field.value = `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    show();
    said.textContent = `${figure.dataset.mapTaken} ${field.value}`;
  };
  const button = document.createElement("button");
  button.type = "button";
  button.className = "fm-act fm-act--quiet";
  button.textContent = figure.dataset.mapMiddle;
  const said = words("fm-small", "");
  said.setAttribute("role", "status");
  figure.querySelector(".fm-map__moving").after(button, said);
  button.addEventListener("click", () => set(map.getCenter()));
  map.on("click", (event) => set(event.lngLat));
  map.getContainer().classList.add("fm-map__moving--pick");
  field.addEventListener("change", show);
  show();
}

function spotPin() {
  const element = document.createElement("span");
  element.className = "fm-map__spot";
  element.setAttribute("aria-hidden", "true");
  return element;
}

function words(className, text) {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}
