import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readerSiteOf } from "../rules";
import { LikeMySite } from "./like-my-site";

const render = (asked: Record<string, string>) =>
  renderToStaticMarkup(
    <LikeMySite
      address="/evaluations/af"
      version={asked.version}
      findings={{ siteProfiles: [], baseline: null }}
      reader={readerSiteOf(asked)}
    />,
  );

describe("the form to compare a site", () => {
  it("stays on the version that is read", () => {
    expect(render({ version: "1" })).toContain('<input type="hidden" name="version" value="1"/>');
    expect(render({})).not.toContain('name="version"');
  });

  it("says what it could not read, and keeps what was typed", () => {
    const page = render({ older: "abc" });
    expect(page).toContain('value="abc"');
    expect(page).toContain("Enter a number from 0 to 100");
    expect(page).toContain("We could not read every number that you typed");
    expect(render({ older: "20" })).not.toContain("Enter a number");
  });
});
