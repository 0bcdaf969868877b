import { findPort } from "./port.mjs";
import { prepareAndRun } from "./prepare.mjs";

await prepareAndRun("src/cli/demo.ts", () => findPort("npm run demo --"));
