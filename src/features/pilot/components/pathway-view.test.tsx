import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PathwaySources } from "./pathway-view";

const step = {
  name: "Heart check",
  ownedBy: "Community pharmacy",
  doneBy: "Pharmacy assistant",
  minutes: 1,
  waitWeeks: null,
  note: null,
  sourceUrl: "https://example.org/check",
};

it("a step that stands on both sides has a source of each", () => {
  const shown = renderToStaticMarkup(<PathwaySources before={[step]} after={[step]} />);
  expect(shown).toMatch(/Before, Heart check: .*After, Heart check: /);
  expect(renderToStaticMarkup(<PathwaySources before={[{ ...step, sourceUrl: null }]} after={[]} />)).toBe(
    "",
  );
});
