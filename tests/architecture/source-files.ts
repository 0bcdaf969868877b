import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

export type Import = { from: string; to: string; typeOnly: boolean };
/** File text by path from the root of the project. */
export type SourceFiles = Map<string, string>;

const STATEMENT =
  /(?:^|[;\n}])\s*(?:import|export)\s+(?<type>type\s+)?(?<names>[\w*\s{},$]*?)\s*from\s*["'](?<source>[^"']+)["']|(?:^|[;\n}])\s*import\s*["'](?<bare>[^"']+)["']|\bimport\(\s*["'](?<dynamic>[^"']+)["']\s*\)/g;

export function readSourceFiles(folders: string[]): SourceFiles {
  const paths = folders.flatMap(listFiles).filter((path) => /\.(tsx?|mjs)$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

/** What a file imports: a path of the project where the file exists there, else the name of the package. */
export function importsOf(files: SourceFiles, path: string): Import[] {
  return [...withoutComments(files.get(path) ?? "").matchAll(STATEMENT)].map((match) => {
    const { type, names = "", source, bare, dynamic } = match.groups ?? {};
    const wanted = source ?? bare ?? dynamic ?? "";
    return { from: path, to: resolve(files, path, wanted), typeOnly: Boolean(type) || onlyTypes(names) };
  });
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("tests/");
}

function onlyTypes(names: string): boolean {
  const inside = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const parts =
    inside
      ?.split(",")
      .map((part) => part.trim())
      .filter(Boolean) ?? [];
  return parts.length > 0 && parts.every((part) => part.startsWith("type "));
}

function resolve(files: SourceFiles, from: string, wanted: string): string {
  const path = projectPath(from, wanted);
  if (!path) return wanted;
  const candidates = [
    path,
    `${path}.ts`,
    `${path}.tsx`,
    `${path}.mjs`,
    `${path}/index.ts`,
    `${path}/index.tsx`,
  ];
  return candidates.find((candidate) => files.has(candidate)) ?? path;
}

function projectPath(from: string, wanted: string): string | undefined {
  if (wanted.startsWith("@/")) return `src/${wanted.slice(2)}`;
  if (wanted.startsWith("tests/")) return wanted;
  if (wanted.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), wanted));
  return undefined;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder).flatMap((name) => listFiles(join(folder, name).replaceAll("\\", "/")));
}
