import { describe, expect, it, vi } from "vitest";
import { maxImportBytes } from "./import/rules";

const ask = vi.hoisted(() => vi.fn());
vi.mock("@/trpc/form", () => ({ ask, submit: vi.fn() }));
const { checkImport } = await import("./actions");

const head = "measure,site,period_start,period_end,value";
function pasted(csv: string): FormData {
  const form = new FormData();
  form.set("csv", csv);
  return form;
}

describe("text that was pasted", () => {
  const good = `${head}\nSeen,E17 pharmacy,2027-01-01,2027-01-31,12`;
  const personal = `${head}\nSeen,Mrs Jones 943 476 5919,2027-01-01,2027-01-31,12`;

  it("comes back when it could not be taken at all, with the reason", async () => {
    ask.mockResolvedValue({ problem: { message: "Wait a minute.", errors: {} } });
    expect(await checkImport(null, pasted(good))).toMatchObject({ message: "Wait a minute.", text: good });
  });

  it("comes back with the rows that are wrong", async () => {
    const answer = { importId: null, problems: [], problemCount: 1, isPersonal: false };
    ask.mockResolvedValue({ answer });
    expect(await checkImport(null, pasted(good))).toMatchObject({ text: good });
  });

  it("does not come back when it may be about people", async () => {
    ask.mockResolvedValue({ problem: { message: "Wait a minute.", errors: {} } });
    expect((await checkImport(null, pasted(personal)))?.text).toBeUndefined();
  });
});

it("a file as large as may be sent gets through the framework, with the form around it", async () => {
  const { default: config } = await import("../../../next.config.js");
  const { serverActions, proxyClientMaxBodySize } = config.experimental ?? {};
  for (const limit of [serverActions?.bodySizeLimit, proxyClientMaxBodySize]) {
    expect(Number.parseInt(String(limit), 10) * 1024 * 1024).toBeGreaterThan(maxImportBytes + 100_000);
  }
});
