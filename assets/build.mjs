// Compiles styles and script and copies fonts into the folder named on the command line.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import esbuild from "esbuild";
import * as sass from "sass";
import { useTokens } from "./tokens.mjs";

const out = process.argv[2];
if (!out) {
  console.error("Say where the files should go: node build.mjs <folder>.");
  process.exit(1);
}

const browsers = ["chrome111", "edge111", "firefox115", "safari16"];
const font = "node_modules/@fontsource-variable/atkinson-hyperlegible-next";

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "fonts"), { recursive: true });

const styles = sass.compile("styles/site.scss", { importers: [new sass.NodePackageImporter()], quietDeps: true });
const minified = await esbuild.transform(useTokens(styles.css), { loader: "css", minify: true, target: browsers, legalComments: "inline" });
writeFileSync(join(out, "site.css"), minified.code);

await esbuild.build({
  entryPoints: ["scripts/site.js"],
  outfile: join(out, "site.js"),
  bundle: true,
  format: "esm",
  minify: true,
  target: browsers,
  legalComments: "none",
  logLevel: "warning",
});

// The notes in the pocket: the page's script, and the worker that keeps the page for when there is no signal.
await esbuild.build({
  entryPoints: ["scripts/pocket.js", "scripts/pocket-worker.js"],
  outdir: out,
  bundle: true,
  format: "esm",
  minify: true,
  target: browsers,
  legalComments: "none",
  logLevel: "warning",
});

// The map that moves is fetched only where somebody asks for it; its worker is a file of its own, because the policy forbids scripts made on the fly.
const maplibre = "node_modules/maplibre-gl";
await esbuild.build({
  entryPoints: { "map": "scripts/moving-map.js", "map-worker": `${maplibre}/dist/maplibre-gl-worker.mjs` },
  outdir: out,
  bundle: true,
  format: "esm",
  minify: true,
  target: browsers,
  legalComments: "none",
  logLevel: "error",
});
const mapStyles = await esbuild.transform(readFileSync(`${maplibre}/dist/maplibre-gl.css`, "utf8"), { loader: "css", minify: true, target: browsers });
writeFileSync(join(out, "map.css"), mapStyles.code);
writeFileSync(join(out, "map-LICENSE.txt"), readFileSync(`${maplibre}/LICENSE.txt`, "utf8").trimEnd() + "\n");

for (const subset of ["latin", "latin-ext"])
  cpSync(`${font}/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`, join(out, "fonts", `atkinson-hyperlegible-next-${subset}.woff2`));

writeFileSync(join(out, "fonts", "LICENSE.txt"), readFileSync(`${font}/LICENSE`, "utf8").trimEnd() + "\n");
cpSync("images/mark.svg", join(out, "mark.svg"));
