import { prepareAndRun } from "./prepare.mjs";

await prepareAndRun("src/cli/test.ts");
