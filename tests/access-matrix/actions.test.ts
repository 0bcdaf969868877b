import { describe, expect, it } from "vitest";
import { rootRouter } from "@/server/root";
import { actionFiles, actionsIn, type FormAction, formActions, otherFiles } from "./form-actions";

/** Form actions that do not ask the router, and why that is right. Everything else is covered by the matrix. */
const byHand: Record<string, string> = {
  "src/app/dev/components/actions.ts refuseEverything": "the gallery's form, which does nothing",
  "src/app/dev/sign-in/actions.ts signInAsDemoPerson": "the demo's sign-in; its page is no page elsewhere",
  "src/app/sign-in/actions.ts sendSignInLink": "for visitors, limited by address and mailbox",
  "src/app/sign-in/actions.ts confirmSignIn": "the link is the proof; next-auth checks it",
  "src/app/sign-in/actions.ts signInWithProvider": "next-auth sends the browser to the provider",
  "src/app/sign-out/actions.ts signOut": "ends the session of the browser's own cookie",
};

const asksTheRouter = ({ body }: FormAction) => /\b(submit|ask)\(\s*\w+,/.test(body);

/** Doors behind the router; a service or a query would be one too. */
const backDoor =
  /from "(@\/db|drizzle-orm|postgres|@\/features\/[^"]*\/(service|queries|jobs)|\.[^"]*(service|queries|jobs))/;

describe("form actions are covered by the matrix, since they go through the router", () => {
  it("there are some", () => expect(formActions.length).toBeGreaterThan(60));

  it("every action asks the router, but for those named here", () => {
    const others = formActions.filter((action) => !asksTheRouter(action)).map(({ name }) => name);
    expect(others.sort()).toEqual(Object.keys(byHand).sort());
  });

  it("no file of actions has a door of its own to the database", () => {
    const own = Object.keys(byHand).map((name) => name.split(" ")[0]);
    const open = [...actionFiles].filter(([path, text]) => !own.includes(path) && backDoor.test(text));
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it("every procedure they call is one of the router, and so of the matrix", () => {
    const called = formActions.flatMap(({ calls }) => calls);
    expect(called.length).toBeGreaterThan(60);
    expect(called.filter((path) => !Object.hasOwn(rootRouter._def.procedures, path))).toEqual([]);
  });

  it("there are no server functions elsewhere", () => {
    const elsewhere = [...otherFiles].filter(([, text]) => /^\s*["']use server["']/m.test(text));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it("an action that goes another way would be found", () => {
    const text = `"use server";\nimport { x } from "./service";\nexport async function drop(form: FormData) { await x(form); }\n`;
    expect(actionsIn("a.ts", text).filter(asksTheRouter)).toEqual([]);
    expect(backDoor.test(text)).toBe(true);
    expect(() => actionsIn("a.ts", "export const drop = async () => {};\n")).toThrow("no action");
  });
});
