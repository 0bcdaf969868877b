import { existsSync } from "node:fs";
import { findPlaces, makeSource, makeStore, type Store } from "./bench-data";
import { type Cell, measure, type Target } from "./bench-load";
import { scriptBytes } from "./bench-scripts";
import { buildFloor, type Server, startExchange, startFloor } from "./bench-servers";
import { cellRows, growthRows, ratioRows, tableOf } from "./bench-table";
import { PlainError, stopWith } from "./plain-error.mjs";
import { removeCluster, startCluster } from "./postgres";
import { atEnd, stopEverything, stopOnSignals } from "./processes";
import { steps } from "./steps";

const home = ".local/bench/postgres";
const isQuick = process.argv.includes("--quick");
const plan = isQuick
  ? { sizes: [2_000, 20_000], connections: [16] }
  : { sizes: [10_000, 100_000], connections: [1, 16, 64] };
/** Long enough that each of many connections gets several answers of a slow page. */
const secondsFor = (connections: number) => (connections > 16 ? 7 : 3);

/** Bytes that a page which only reads may load above an empty one. */
const mostScript = 20_480;
const floors = { static: "bare static page", rendered: "bare rendered page", list: "bare tRPC list" };
const asked = [
  ...["home", "catalogue", "search", "product"].map((target) => ({
    target,
    floor: floors.static,
    least: 0.7,
  })),
  ...["need with matches", "need, first view", "pilot workspace", "pilot, first view"].map((target) => ({
    target,
    floor: floors.rendered,
    least: 0.7,
  })),
  { target: "tRPC list", floor: floors.list, least: 0.8 },
];

type Run = { products: number; cells: Cell[]; floor: Cell[] };

/** Measures the built exchange beside the bare framework, on databases of its own that are gone afterwards. */
async function main(): Promise<void> {
  if (!existsSync(".next/BUILD_ID")) throw new PlainError("There is no build yet: run npm run build first.");
  stopOnSignals();
  const step = steps(3 + 2 * plan.sizes.length);
  const server = await step("Starting a database of its own", startDatabase);
  await step("Loading the demo data", () => makeSource(server));
  await step("Building the bare framework's pages (only when they changed)", buildFloor);
  const runs: Run[] = [];
  for (const products of plan.sizes) {
    const store = await step(`Growing it to ${products} products`, () => makeStore(server, products));
    const run = await step(`Measuring ${products} products`, () => measureStore(store));
    runs.push(run);
    report(run);
  }
  const [small, large] = runs;
  if (small && large) console.log(`\n${tableOf(growthRows(small.cells, large.cells, 1.3))}`);
  await stopEverything();
  process.exit(0);
}

async function startDatabase(): Promise<string> {
  await removeCluster(home);
  const cluster = await startCluster({ home });
  atEnd(() => removeCluster(home));
  return cluster.url;
}

/** The bare pages and ours take turns, so that a busy machine slows both alike. */
async function measureStore({ url, products }: Store): Promise<Run> {
  const places = await findPlaces(url);
  const [bare, ours] = [await startFloor(url), await startExchange(url)];
  const [cells, floor]: [Cell[], Cell[]] = [[], []];
  const before = { bare: bare.megabytes(), ours: ours.megabytes() };
  for (const connections of plan.connections) {
    const load = { connections, seconds: secondsFor(connections) };
    for (const target of floorTargets(bare)) floor.push(await measure(target, load));
    for (const target of targets(ours, places)) cells.push(await measure(target, load));
  }
  console.log(`\n\nMemory at ${products} products, MB: bare ${before.bare} → ${bare.megabytes()},`);
  console.log(`ours ${before.ours} → ${ours.megabytes()} (before → after the load)`);
  console.log(`Scripts, bytes packed: ${await compareScripts(bare, ours, places.need.slug)}`);
  await Promise.all([bare.stop(), ours.stop()]);
  return { products, cells, floor };
}

function floorTargets({ address }: Server): Target[] {
  const site = { address, idle: "/static" };
  return [
    { ...site, name: floors.static, paths: ["/static"] },
    { ...site, name: floors.rendered, paths: ["/rendered"] },
    { ...site, name: floors.list, paths: ["/api/trpc/list"] },
  ];
}

function targets({ address }: Server, places: Awaited<ReturnType<typeof findPlaces>>): Target[] {
  const { need, pilot, product, words } = places;
  const searches = words.flatMap((word, place) =>
    [1, 2, 3, 4, 5].map((step) => `/products?q=${word}+${words[(place + step) % words.length]}`),
  );
  const input = encodeURIComponent(JSON.stringify({ json: {} }));
  const site = { address, idle: "/readyz" };
  return [
    { ...site, name: "home", paths: ["/"] },
    { ...site, name: "catalogue", paths: ["/products"] },
    { ...site, name: "search", paths: searches },
    { ...site, name: "product", paths: [`/products/${product}`] },
    { ...site, name: "need with matches", paths: [`/challenges/${need.slug}`], cookie: need.cookie },
    { ...site, name: "need, first view", paths: firstViews(`/challenges/${need.slug}`), cookie: need.cookie },
    { ...site, name: "pilot workspace", paths: [`/pilots/${pilot.slug}`], cookie: pilot.cookie },
    { ...site, name: "pilot, first view", paths: firstViews(`/pilots/${pilot.slug}`), cookie: pilot.cookie },
    { ...site, name: "tRPC list", paths: [`/api/trpc/product.listPublic?input=${input}`] },
  ];
}

/** A page that its reader has seen is kept until somebody writes anything: under another address it is rendered anew. */
function firstViews(path: string): string[] {
  return Array.from({ length: 10_000 }, (_, view) => `${path}?view=${view}`);
}

async function compareScripts(bare: Server, ours: Server, need: string): Promise<string> {
  const empty = await scriptBytes(bare.address, "/empty");
  const paths = ["/", "/products", `/challenges/${need}`];
  const sizes = await Promise.all(paths.map((path) => scriptBytes(ours.address, path)));
  const more = paths.map((path, place) => `${path} ${sizes[place]} (+${(sizes[place] ?? 0) - empty})`);
  const verdict = Math.max(...sizes) - empty <= mostScript ? "met" : "falls short";
  return `empty bare page ${empty}; ${more.join("; ")}; asked: at most +${mostScript}: ${verdict}`;
}

function report({ products, cells, floor }: Run): void {
  console.log(`\n— ${products} products —\n${tableOf(cellRows([...floor, ...cells]))}`);
  console.log(`\n${tableOf(ratioRows([...floor, ...cells], asked))}`);
}

main().catch((error) => stopEverything().then(() => stopWith(error)));
