import { describe, expect, it } from "vitest";
import { rootRouter } from "@/server/root";
import { readSourceFiles } from "../architecture/source-files";

/** Form actions that do not ask the router, and why that is right. Everything else is covered by the matrix. */
const byHand: Record<string, string> = {
  "src/app/dev/components/actions.ts refuseEverything": "the gallery's form, which does nothing",
  "src/app/dev/sign-in/actions.ts signInAsDemoPerson": "the demo's sign-in; its page is no page elsewhere",
  "src/app/sign-in/actions.ts sendSignInLink": "for visitors, limited by address and mailbox",
  "src/app/sign-in/actions.ts confirmSignIn": "the link is the proof; next-auth checks it",
  "src/app/sign-in/actions.ts signInWithProvider": "next-auth sends the browser to the provider",
  "src/app/sign-out/actions.ts signOut": "ends the session of the browser's own cookie",
};

type Action = { name: string; body: string };

/** What a file exports, each with its text. */
function actionsIn(path: string, text: string): Action[] {
  const parts = text.split(/^(?=export )/m).filter((part) => part.startsWith("export "));
  return parts.map((body) => {
    const name = /^export async function (\w+)/.exec(body)?.[1];
    if (!name) throw new Error(`${path} exports something that is no action: ${body.slice(0, 60)}`);
    return { name: `${path} ${name}`, body };
  });
}

const asksTheRouter = ({ body }: Action) => /\b(submit|ask)\(\s*\w+,/.test(body);

/** Doors behind the router; a service or a query would be one too. */
const backDoor =
  /from "(@\/db|drizzle-orm|postgres|@\/features\/[^"]*\/(service|queries|jobs)|\.[^"]*(service|queries|jobs))/;

const project = readSourceFiles(["src"]);
const sources = new Map([...project].filter(([path]) => /^src\/(app|features)\/.*\/actions\.ts$/.test(path)));
const actions = [...sources].flatMap(([path, text]) => actionsIn(path, text));

describe("form actions are covered by the matrix, since they go through the router", () => {
  it("there are some", () => expect(actions.length).toBeGreaterThan(60));

  it("every action asks the router, but for those named here", () => {
    const others = actions.filter((action) => !asksTheRouter(action)).map(({ name }) => name);
    expect(others.sort()).toEqual(Object.keys(byHand).sort());
  });

  it("no file of actions has a door of its own to the database", () => {
    const own = Object.keys(byHand).map((name) => name.split(" ")[0]);
    const open = [...sources].filter(([path, text]) => !own.includes(path) && backDoor.test(text));
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it("every procedure they call is one of the router, and so of the matrix", () => {
    const called = actions.flatMap(({ body }) =>
      [...body.matchAll(/\b(?:exchange|api)\.([\w.]+)\(/g)].map(([, path]) => path ?? ""),
    );
    expect(called.length).toBeGreaterThan(60);
    expect(called.filter((path) => !Object.hasOwn(rootRouter._def.procedures, path))).toEqual([]);
  });

  it("there are no server functions elsewhere", () => {
    const elsewhere = [...project].filter(
      ([path, text]) => !sources.has(path) && /^\s*["']use server["']/m.test(text),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it("an action that goes another way would be found", () => {
    const text = `"use server";\nimport { x } from "./service";\nexport async function drop(form: FormData) { await x(form); }\n`;
    expect(actionsIn("a.ts", text).filter(asksTheRouter)).toEqual([]);
    expect(backDoor.test(text)).toBe(true);
    expect(() => actionsIn("a.ts", "export const drop = async () => {};\n")).toThrow("no action");
  });
});
