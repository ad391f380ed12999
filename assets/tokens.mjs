// govuk-frontend compiles to fixed colours. This puts our tokens in their place, so that one file decides every colour in every theme.

const functional = {
  "body-background": "card",
  border: "line",
  brand: "voice",
  error: "bad",
  focus: "focus",
  "focus-text": "focus-ink",
  hover: "line",
  "input-border": "edge",
  "inverse-text": "act-ink",
  link: "voice",
  "link-active": "ink",
  "link-hover": "voice-deep",
  "link-visited": "voice",
  "secondary-text": "soft",
  success: "act",
  text: "ink",
};

const palette = {
  "#0b0c0c": "ink",
  "#858686": "edge",
  "#cecece": "line",
  "#f3f3f3": "wash",
  "#ffffff": "card",
  "#083d29": "act-deep",
  "#cfe4dc": "act-wash",
  "#1d70b8": "voice",
  "#0f385c": "voice-deep",
  "#d2e2f1": "voice-wash",
  "#0b4144": "voice-deep",
  "#d0e6e7": "voice-wash",
  "#2a1950": "promise",
  "#ddd6ec": "promise-wash",
  "#651b3e": "promise",
  "#f4d7e5": "promise-wash",
  "#7a3c1c": "pound",
  "#fde4d7": "pound-wash",
  "#ffee80": "pound-wash",
  "#651b1b": "bad-deep",
  "#f4d7d7": "bad-wash",
};

const isToken = /^\s*--[a-z]/;

export function useTokens(css) {
  const missing = new Set();
  const token = (name, found) => {
    if (!name) missing.add(found);
    return `var(--${name})`;
  };

  const result = css
    .replace(/var\(--govuk-([a-z-]+)-colour, #[0-9a-f]{6}\)/g, (found, name) => token(functional[name], found))
    .split("\n")
    .map((line) => (isToken.test(line) ? line : line.replace(/#[0-9a-f]{3,8}\b/g, (found) => token(palette[found], found))))
    // One font serves screen and paper, so the print copies of each rule say nothing new.
    .join("\n")
    .replace(/@media print \{\s*[^{}]+\{\s*font-family: var\(--font\);\s*\}\s*\}/g, "");

  if (missing.size > 0)
    throw new Error(`These colours have no token; add them to tokens.mjs: ${[...missing].join(", ")}`);
  return result;
}
