import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "./hash";

describe("the hash of what is published", () => {
  it("is that of canonical JSON (RFC 8785)", () => {
    // printf '{"a":[1e+21,"é",null],"b":{"c":0.1,"d":true}}' | sha256sum
    expect(contentHash({ b: { d: true, c: 0.1, e: undefined }, a: [1e21, "é", null] })).toBe(
      "157f0648ac6dc66a35558353b5b96404353c998fefbbf738d6331b065e5ec9c2",
    );
  });

  it("is the same whatever the order of keys, and another for another value", () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, shuffled(part)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(contentHash(shuffled(value))).toBe(contentHash(value));
        expect(contentHash({ value, more: 1 })).not.toBe(contentHash({ value, more: 2 }));
      }),
    );
  });
});
