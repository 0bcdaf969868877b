import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EvidenceHere } from "./evidence-here";

it("a measure that is told by its sentence says its name once", () => {
  const counted = {
    id: "1",
    measureName: "People who consented",
    isPrimary: false,
    verdict: "descriptive",
    design: "before_after",
    sentence: "People who consented: 1,265. This is a count without a denominator, so it has no interval.",
    figure: "",
    retractedAt: null,
    evaluationSlug: "a-pilot",
    evaluationTitle: "A pilot",
    publishedAt: null,
  } as const;
  const html = renderToStaticMarkup(<EvidenceHere evidence={[counted]} />);
  expect(html.match(/People who consented/g)).toHaveLength(1);
  expect(html).toContain("1,265");
});
