import { describe, expect, test } from "vitest";
import {
  findBackDoors,
  findCycles,
  findForeignDatabaseUse,
  findForeignRouterUse,
  findWrongDirections,
  findWrongFeatureArrows,
} from "./architecture/layers";
import { readSourceFiles } from "./architecture/source-files";
import {
  findBadNames,
  findBarrels,
  findImpureFiles,
  findLongFiles,
  findUnknownFeatureFiles,
} from "./architecture/vocabulary";

const project = readSourceFiles(["src", "tests"]);

describe("the exchange keeps to its layout", () => {
  test("there is something to check", () => expect(project.size).toBeGreaterThan(50));
  test("nothing imports upward", () => expect(findWrongDirections(project)).toEqual([]));
  test("pure files stay pure", () => expect(findImpureFiles(project)).toEqual([]));
  test("only services, queries and jobs reach the database", () =>
    expect(findForeignDatabaseUse(project)).toEqual([]));
  test("only routers use the tRPC server", () => expect(findForeignRouterUse(project)).toEqual([]));
  test("pages and components go through the router", () => expect(findBackDoors(project)).toEqual([]));
  test("the arrows between nouns run one way", () => expect(findWrongFeatureArrows(project)).toEqual([]));
  test("features use the closed list of file names", () =>
    expect(findUnknownFeatureFiles(project)).toEqual([]));
  test("no file imports itself in a circle", () => expect(findCycles(project)).toEqual([]));
  test("there are no barrels", () => expect(findBarrels(project)).toEqual([]));
  test("every name says something, in kebab case", () => expect(findBadNames(project)).toEqual([]));
  test("no file is longer than 300 lines", () => expect(findLongFiles(project)).toEqual([]));
});

const made = (files: Record<string, string>) => new Map(Object.entries(files));
const importing = (to: string) => `import { x } from "${to}";\nexport const y = x;\n`;

describe("a breach is found", () => {
  test.each([
    ["src/lib/money.ts", "@/features/pilot/rules", "src/features/pilot/rules.ts"],
    ["src/db/client.ts", "@/features/pilot/service", "src/features/pilot/service.ts"],
    ["src/db/client.ts", "../features/pilot/status", "src/features/pilot/status.ts"],
    ["src/server/kernel/mail.ts", "@/features/person/queries", "src/features/person/queries.ts"],
    ["src/features/pilot/service.ts", "@/server/root", "src/server/root.ts"],
    ["src/features/pilot/service.ts", "@/trpc/server", "src/trpc/server.ts"],
    ["src/features/pilot/service.ts", "@/components/ui/tag", "src/components/ui/tag.tsx"],
    ["src/components/ui/tag.tsx", "@/features/pilot/status", "src/features/pilot/status.ts"],
    ["src/components/ui/tag.tsx", "@/env", "src/env.ts"],
    ["src/server/root.ts", "@/app/layout", "src/app/layout.tsx"],
  ])("when %s imports %s upward", (from, wanted, to) => {
    expect(findWrongDirections(made({ [from]: importing(wanted), [to]: "" }))).toHaveLength(1);
  });

  test.each([
    ["src/db/schema/pilot.ts", "@/features/pilot/gate/status", "src/features/pilot/gate/status.ts"],
    ["src/features/pilot/components/board.tsx", "@/trpc/client", "src/trpc/client.tsx"],
    ["src/features/pilot/actions.ts", "@/trpc/server", "src/trpc/server.ts"],
    ["src/app/page.tsx", "@/features/pilot/components/board", "src/features/pilot/components/board.tsx"],
  ])("but not when %s imports %s, which is allowed", (from, wanted, to) => {
    expect(findWrongDirections(made({ [from]: importing(wanted), [to]: "" }))).toEqual([]);
  });

  test("when a pure file reads the clock, draws lots or imports a framework", () => {
    const clock = "export const at = () => new Date();";
    expect(findImpureFiles(made({ "src/features/pilot/rules.ts": clock }))).toHaveLength(1);
    expect(
      findImpureFiles(made({ "src/features/match/engine/score.ts": "export const n = Math.random();" })),
    ).toHaveLength(1);
    expect(findImpureFiles(made({ "src/features/pilot/schema.ts": importing("next/headers") }))).toHaveLength(
      1,
    );
    expect(findImpureFiles(made({ "src/features/pilot/policy.ts": importing("./queries") }))).toHaveLength(1);
    expect(
      findImpureFiles(made({ "src/features/pilot/schema.ts": `// new Date()\n${importing("zod")}` })),
    ).toEqual([]);
    expect(
      findImpureFiles(
        made({ "src/features/pilot/rules.ts": "export const d = (t: string) => new Date(t);" }),
      ),
    ).toEqual([]);
  });

  test("when a feature reaches the database or tRPC from elsewhere, even for a type", () => {
    const type = 'import type { Tx } from "@/db/client";\n';
    expect(
      findForeignDatabaseUse(made({ "src/features/pilot/report.ts": type, "src/db/client.ts": "" })),
    ).toHaveLength(1);
    expect(
      findForeignDatabaseUse(made({ "src/features/pilot/components/a.tsx": importing("drizzle-orm") })),
    ).toHaveLength(1);
    expect(
      findForeignDatabaseUse(made({ "src/features/pilot/service/start.ts": type, "src/db/client.ts": "" })),
    ).toEqual([]);
    expect(
      findForeignRouterUse(made({ "src/features/pilot/service.ts": importing("@trpc/server") })),
    ).toHaveLength(1);
    expect(
      findForeignRouterUse(made({ "src/features/pilot/gate/router.ts": importing("@trpc/server") })),
    ).toEqual([]);
  });

  test("when a page or a component goes round the router", () => {
    const page = (text: string, name = "page.tsx") =>
      findBackDoors(made({ [`src/app/pilots/${name}`]: text, "src/features/pilot/queries.ts": "" }));
    expect(page(importing("@/features/pilot/queries"))).toHaveLength(1);
    expect(page('import type { Pilot } from "@/features/pilot/queries";')).toEqual([]);
    expect(page('import {\n  type Pilot,\n  findPilot,\n} from "@/features/pilot/queries";')).toHaveLength(1);
    expect(page(importing("@/features/pilot/queries"), "route.ts")).toEqual([]);
    const board = {
      "src/features/pilot/components/board.tsx": importing("../service"),
      "src/features/pilot/service.ts": "",
    };
    expect(findBackDoors(made(board))).toHaveLength(1);
  });

  test("when a noun uses a higher noun, a sibling or a noun nobody knows", () => {
    const uses = (from: string, to: string) =>
      findWrongFeatureArrows(
        made({
          [`src/features/${from}/service.ts`]: importing(`@/features/${to}/service`),
          [`src/features/${to}/service.ts`]: "",
        }),
      );
    expect(uses("match", "pilot")).toHaveLength(1);
    expect(uses("product", "challenge")).toHaveLength(1);
    expect(uses("activity", "person")).toHaveLength(1);
    expect(uses("pilot", "shop")).toHaveLength(1);
    expect(uses("pilot", "match")).toEqual([]);
    expect(uses("person", "activity")).toEqual([]);
  });

  test("when files import each other in a circle, but not for types", () => {
    const circle = {
      "src/lib/a.ts": importing("./b"),
      "src/lib/b.ts": importing("./c"),
      "src/lib/c.ts": importing("./a"),
    };
    expect(findCycles(made(circle))).toEqual(["src/lib/a.ts → src/lib/b.ts → src/lib/c.ts → src/lib/a.ts"]);
    expect(findCycles(made({ ...circle, "src/lib/c.ts": 'import type { x } from "./a";' }))).toEqual([]);
    expect(findCycles(made({ ...circle, "src/lib/c.ts": 'import { type x } from "./a";' }))).toEqual([]);
    expect(
      findCycles(made({ ...circle, "src/lib/c.ts": 'export const c = () => import("./a");' })),
    ).toHaveLength(1);
  });

  test("when a file has a wrong name or length, or only passes on", () => {
    const path = (name: string) => made({ [name]: "export const x = 1;\n" });
    expect(findUnknownFeatureFiles(path("src/features/pilot/manager.ts"))).toHaveLength(1);
    expect(findUnknownFeatureFiles(path("src/features/service.ts"))).toHaveLength(1);
    expect(findUnknownFeatureFiles(path("src/features/pilot/gate/service/waive-gate.ts"))).toEqual([]);
    expect(findUnknownFeatureFiles(path("src/features/evaluation/statistics/wilson.ts"))).toEqual([]);
    expect(findBadNames(path("src/lib/date-utils.ts"))).toHaveLength(1);
    expect(findBadNames(path("src/lib/types.ts"))).toHaveLength(1);
    expect(findBadNames(path("src/components/ui/BackLink.tsx"))).toHaveLength(1);
    expect(findBarrels(path("src/components/ui/index.ts"))).toHaveLength(1);
    expect(
      findBarrels(made({ "src/lib/all.ts": 'export * from "./a";\nexport { b } from "./b";\n' })),
    ).toHaveLength(1);
    expect(findLongFiles(made({ "src/lib/a.ts": "x;\n".repeat(301) }))).toHaveLength(1);
    expect(findLongFiles(made({ "src/lib/a.ts": "x;\n".repeat(300) }))).toEqual([]);
  });
});
