import { importsOf, isTest, type SourceFiles, withoutComments } from "./source-files";

const PURE_NAMES = /^src\/features\/(.+\/)?(status|schema|rules|policy)\.ts$/;
const PURE_FOLDERS = /^src\/(lib|features\/evaluation\/statistics|features\/match\/engine)\//;
/** Packages that only calculate: the same answer for the same question, always. */
const PURE_PACKAGES = /^(zod|diff|stemmer|ml-matrix|@stdlib\/stats-base-dists-.+)$/;
const CLOCK_OR_CHANCE =
  /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(/;

const NOUN = "src/features/(?:[a-z0-9-]+/)+";
const FEATURE_FILES = new RegExp(
  `^${NOUN}(?:(?:status|schema|rules|policy|service|queries|router|actions|jobs|report)\\.ts|service/[a-z0-9-]+\\.ts|components/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.tsx?|(?:[a-z0-9-]+)\\.test\\.tsx?)$`,
);
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.(?:tsx?|mjs)$/;
const EMPTY_NAMES = /(?:^|-)(?:utils?|helpers?|misc|types?)\.(?:tsx?|mjs)$/;
const MOST_LINES = 300;

export function findImpureFiles(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!isPure(path) || isTest(path)) return [];
    const wrong = importsOf(files, path).filter(({ to }) => !isPure(to) && !PURE_PACKAGES.test(to));
    const found = wrong.map(({ to }) => `${path} is pure, but imports ${to}`);
    if (CLOCK_OR_CHANCE.test(withoutComments(text)))
      found.push(`${path} is pure, but reads the clock or draws lots`);
    return found;
  });
}

export function findUnknownFeatureFiles(files: SourceFiles): string[] {
  return [...files.keys()]
    .filter(
      (path) => path.startsWith("src/features/") && !PURE_FOLDERS.test(path) && !FEATURE_FILES.test(path),
    )
    .map((path) => `${path} is not a name that a feature may use`);
}

export function findBadNames(files: SourceFiles): string[] {
  return [...files.keys()].flatMap((path) => {
    const name = path.split("/").at(-1) ?? "";
    if (EMPTY_NAMES.test(name)) return [`${path} has a name that says nothing`];
    return KEBAB_CASE.test(name) ? [] : [`${path} is not in kebab case`];
  });
}

export function findBarrels(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    if (path === "src/db/schema/index.ts") return [];
    const rest = withoutComments(text)
      .replace(/export\s+(type\s+)?[\w*\s{},$]*?from\s*["'][^"']+["'];?/g, "")
      .trim();
    const onlyPassesOn = rest === "" && text.includes("export");
    return onlyPassesOn || /\/index\.tsx?$/.test(path) ? [`${path} is a barrel`] : [];
  });
}

export function findLongFiles(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    const lines = text.trimEnd().split("\n").length;
    return lines > MOST_LINES ? [`${path} has ${lines} lines, more than ${MOST_LINES}`] : [];
  });
}

function isPure(path: string): boolean {
  return PURE_NAMES.test(path) || PURE_FOLDERS.test(path);
}
