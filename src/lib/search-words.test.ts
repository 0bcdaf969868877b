import { expect, test } from "vitest";
import { anyWordOf } from "./search-words";

test.each([
  ["heart rhythm", "heart or rhythm"],
  ["  sleep   without tablets ", "sleep or without or tablets"],
  ["falls", null],
  ["", null],
  ['"heart rhythm" clinic', null],
  ["heart -stroke", null],
  ["heart OR stroke", null],
])("“%s” widens to %s", (q, wider) => expect(anyWordOf(q)).toBe(wider));
