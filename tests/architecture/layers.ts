import { type Import, importsOf, isTest, type SourceFiles } from "./source-files";

/** From the bottom up: a file imports from its own layer and from those below. */
const LAYERS = ["lib", "settings", "db", "kernel", "features", "roots", "trpc", "app", "cli"] as const;
type Layer = (typeof LAYERS)[number] | "components" | "outside";

/** From the bottom up; nouns in one row do not know each other. Activity and notification may be called by all. */
const FEATURES = [
  ["activity"],
  ["notification"],
  ["person"],
  ["organisation"],
  ["programme"],
  ["product", "challenge"],
  ["match"],
  ["response"],
  ["pilot"],
  ["evaluation"],
  ["adoption"],
  ["overview"],
];

const DATABASE_FILES = /^src\/features\/(.+\/)?(service(\/[^/]+)?|queries|jobs)\.ts$/;
const ROUTER_FILE = /^src\/features\/(.+\/)?router\.ts$/;
const CALLS_THE_ROUTER = /^src\/features\/(.+\/)?(components\/.+|actions\.ts)$/;
const SHOWS_ONLY =
  /^src\/(app\/(?!(.+\/)?(route|actions)\.tsx?$)|features\/(.+\/)?(components\/|actions\.ts$))/;
const STATUS_FILE = /^src\/features\/(.+\/)?status\.ts$/;

export function findWrongDirections(files: SourceFiles): string[] {
  return productImports(files).filter(isUpward).map(say("points upward"));
}

export function findForeignDatabaseUse(files: SourceFiles): string[] {
  const usesDatabase = ({ to }: Import) =>
    layerOf(to) === "db" || to === "postgres" || to.startsWith("drizzle-orm");
  return featureImports(files)
    .filter((each) => usesDatabase(each) && !DATABASE_FILES.test(each.from))
    .map(say("reaches the database outside service, queries and jobs"));
}

export function findForeignRouterUse(files: SourceFiles): string[] {
  const usesRouter = ({ to }: Import) => to.startsWith("@trpc/server") || to === "src/server/kernel/trpc.ts";
  return featureImports(files)
    .filter((each) => usesRouter(each) && !ROUTER_FILE.test(each.from))
    .map(say("uses the tRPC server outside router.ts"));
}

/** Pages, components and the form actions of nouns go through the router like everybody else; types may come from anywhere. */
export function findBackDoors(files: SourceFiles): string[] {
  return productImports(files)
    .filter((each) => !each.typeOnly && SHOWS_ONLY.test(each.from))
    .filter(({ to }) => layerOf(to) === "db" || DATABASE_FILES.test(to))
    .map(say("goes round the router"));
}

export function findWrongFeatureArrows(files: SourceFiles): string[] {
  return featureImports(files).flatMap((each) => {
    const [from, to] = [featureOf(each.from), featureOf(each.to)];
    if (!from || !to || from === to) return [];
    const [high, low] = [rankOf(from), rankOf(to)];
    if (high < 0 || low < 0)
      return [`${each.from} imports ${each.to}: ${high < 0 ? from : to} has no place among the nouns`];
    return low < high ? [] : [say("runs against the arrows between nouns")(each)];
  });
}

export function findCycles(files: SourceFiles): string[] {
  const edges = new Map<string, string[]>();
  for (const path of files.keys()) {
    const targets = importsOf(files, path).filter((each) => !each.typeOnly && files.has(each.to));
    edges.set(
      path,
      targets.map((each) => each.to),
    );
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return cycles;
}

function isUpward({ from, to }: Import): boolean {
  const [high, low] = [layerOf(from), layerOf(to)];
  if (low === "outside" || high === low) return false;
  if (from.startsWith("src/db/schema/") && STATUS_FILE.test(to)) return false;
  if (low === "trpc" && CALLS_THE_ROUTER.test(from)) return false;
  if (high === "components") return low !== "lib";
  if (low === "components") return !mayShow(from);
  if (high === "lib") return true;
  return rank(low) > rank(high);
}

function mayShow(path: string): boolean {
  return layerOf(path) === "app" || /^src\/features\/(.+\/)?components\//.test(path);
}

function layerOf(path: string): Layer {
  if (path.startsWith("src/server/kernel/")) return "kernel";
  if (path.startsWith("src/server/")) return "roots";
  if (path === "src/env.ts") return "settings";
  const [, folder = ""] = /^src\/(cli|app|trpc|features|db|lib|components)\//.exec(path) ?? [];
  if (folder) return folder as Layer;
  // What Next.js looks for beside app, such as proxy.ts, routes as well.
  return /^src\/[^/]+\.tsx?$/.test(path) ? "app" : "outside";
}

function rank(layer: Layer): number {
  return (LAYERS as readonly string[]).indexOf(layer);
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

function rankOf(feature: string): number {
  return FEATURES.findIndex((row) => row.includes(feature));
}

function productImports(files: SourceFiles): Import[] {
  const paths = [...files.keys()].filter((path) => !isTest(path));
  return paths.flatMap((path) => importsOf(files, path));
}

function featureImports(files: SourceFiles): Import[] {
  return productImports(files).filter((each) => featureOf(each.from));
}

function say(what: string) {
  return ({ from, to }: Import) => `${from} imports ${to}: it ${what}`;
}
