import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readChallenges, readProducts } from "./match-files";
import { rankFiles, tabbed } from "./match-lists";

const usage =
  "npm run match:rank -- --products FILE.jsonl --challenges FILE.jsonl --direction challenge|product --out FILE.tsv";
function main(): void {
  const { values } = parseArgs({
    options: {
      products: { type: "string" },
      challenges: { type: "string" },
      direction: { type: "string" },
      out: { type: "string" },
    },
  });
  const { products, challenges, direction, out } = values;
  if (!products || !challenges || !out || (direction !== "challenge" && direction !== "product")) {
    throw new Error(`Say what to rank: ${usage}`);
  }
  const lists = rankFiles(readProducts(products), readChallenges(challenges), direction);
  writeFileSync(out, lists.flatMap(tabbed).join(""));
  console.log(`${lists.length} lists written to ${out}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
