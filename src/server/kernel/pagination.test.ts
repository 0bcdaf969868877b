import { describe, expect, test } from "vitest";
import { notification } from "@/db/schema";
import { lowerThan, newerThan, olderThan, toPage } from "./pagination";

const ids = ["01", "02", "03"].map((end) => `7c9e6679-7425-40de-944b-e07fc1f907${end}`);
const rows = ids.map((id, hour) => ({ id, at: new Date(Date.UTC(2027, 2, 3, hour)) }));
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const { createdAt, id } = notification;

describe("a page", () => {
  test("is as long as asked for, and its cursor leads on from its last row", () => {
    const page = toPage(rows, ({ at }) => at, 2);
    expect(page.items).toEqual(rows.slice(0, 2));
    expect(page.next).toBe(encoded(["2027-03-03T01:00:00.000Z", ids[1]]));
    expect(olderThan(page.next ?? "", createdAt, id)).toBeDefined();
    expect(newerThan(page.next ?? "", createdAt, id)).toBeDefined();
  });

  test("that is the last has no cursor", () => {
    expect(toPage(rows, ({ at }) => at, 3).next).toBeNull();
  });
});

describe("a cursor that somebody wrote into the address bar", () => {
  test.each([
    undefined,
    "rubbish",
    encoded(["2027", ids[0]]),
    encoded(["0000-01-01T00:00:00Z", ids[0]]),
    encoded(["2027-03-03T01:00:00Z", "not an id"]),
    encoded({ sortValue: "2027-03-03T01:00:00Z" }),
  ])("means the start of a list sorted by moments when it is %s", (cursor) => {
    expect(olderThan(cursor, createdAt, id)).toBeUndefined();
    expect(newerThan(cursor, createdAt, id)).toBeUndefined();
  });

  test.each(["many", "Infinity", "NaN"])(
    "means the start of a list sorted by score when it says %s",
    (score) => {
      expect(lowerThan(encoded([score, ids[0]]), createdAt.getSQL(), id)).toBeUndefined();
      expect(lowerThan(encoded(["0.25", ids[0]]), createdAt.getSQL(), id)).toBeDefined();
    },
  );
});
