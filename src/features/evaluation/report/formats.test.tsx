import { createHash } from "node:crypto";
import Papa from "papaparse";
import { renderToStaticMarkup } from "react-dom/server";
import { publishedMeasures, secretNumbers } from "tests/factories/many-measures";
import { besideResults } from "tests/factories/published-beside";
import { site } from "tests/factories/reported";
import { readDocx, readPdf, readZip } from "tests/read-report";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { findingVersion } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { BesideResults } from "../components/beside-results";
import { PublishedCard } from "../components/published-card";
import { PublishedNotices } from "../components/published-notices";
import { PublishedResults } from "../components/published-results";
import { ReportFiles } from "../components/report-files";
import { figuresCsv } from "../report";
import type { PublishedFindings } from "../rules";
import { hashOf } from "../service/hash";
import { addUse } from "../use/rules";
import { besideSections } from "./beside/rules";
import { docxOf } from "./docx/report";
import { fhirBundle } from "./fhir/report";
import { resultJson } from "./json/report";
import { dataPackage } from "./package/report";
import { pdfOf } from "./pdf/report";
import { numbersNote, reportOf } from "./rules";

const world = await createWorld();
const { slug, pilotId, evaluationId, evaluator } = await publishedMeasures(world);
const published = await as(world, null).evaluation.find({ slug });
const { content } = published.version;

const sent = (value: unknown) => JSON.stringify(value).replace(/\\"/g, '"');
const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/&#x27;|&quot;/g, "'");
const report = reportOf(published, site);
const formats: [format: string, text: string][] = [
  ["the page", plain(renderToStaticMarkup(<PublishedResults findings={content} />))],
  ["PDF", (await readPdf(await pdfOf(report, published.version.publishedAt))).text],
  ["Word", readDocx(await docxOf(report)).text],
  ["CSV", figuresCsv(published)],
  ["the data package", Object.values(readZip(dataPackage(published, site))).join("\n")],
  ["JSON", sent(resultJson(published, site))],
  ["FHIR", sent(fhirBundle(published, site))],
];

/** Every number that a text holds, thousands joined; hashes and ids are no numbers. */
function numbersIn(text: string): Set<number> {
  const found = text.replace(/(\d),(?=\d{3}\b)/g, "$1").matchAll(/(?<![\w-])\d+(?:\.\d+)?(?![\w-])/g);
  return new Set([...found].map(([one]) => Number(one)));
}

const squeeze = (text: string) => text.replace(/[\s ]+/g, " ");
const told = (results: PublishedFindings["results"]) =>
  results.flatMap((result) => {
    const { subgroups = [], sites = [], leftOut } = result.breakdown ?? {};
    const parts = [result, ...subgroups.flatMap((one) => one.parts), ...sites];
    const figures = parts.flatMap(({ arms, comparison }) => [
      ...arms.flatMap(({ counts, estimate, interval }) => [counts, estimate, interval]),
      ...(comparison ? [comparison.label, comparison.estimate, comparison.interval] : []),
    ]);
    return [...figures, ...(result.notes ?? []), leftOut ?? "", result.screening ?? ""];
  });

describe("one published result in every format", () => {
  it("has figures to compare: two sides, a hidden measure, and one of each kind", () => {
    expect(content.results.map(({ name, arms, isHidden }) => [name, arms.length, isHidden])).toEqual([
      ["Diagnosed", 2, false],
      ["Died", 0, true],
      ["Minutes", 1, false],
      ["Calls", 1, false],
      ["Devices", 0, false],
    ]);
    expect(content.results.map(({ unit }) => unit)).toContain("minutes");
    expect(told(content.results)).toContain("135 of 1,740");
    expect(content.results[0]?.comparison?.interval).toBeTruthy();
  });

  it.each(formats)("%s prints every shown figure", (_, text) => {
    for (const figure of told(content.results)) expect(squeeze(text)).toContain(squeeze(figure));
  });

  it.each(formats)("%s prints no figure of the signed record", (_, text) => {
    const numbers = numbersIn(text);
    expect(secretNumbers.filter((secret) => numbers.has(secret))).toEqual([]);
  });

  it.each(formats.filter(([format]) => format !== "the page" && format !== "CSV"))(
    "%s says how exact they are",
    (_, text) => {
      expect(squeeze(text)).toContain("counts from 1 to 7 are hidden together with their row");
    },
  );

  it("has a hash that anybody can check against the JSON", () => {
    const read = JSON.parse(JSON.stringify(resultJson(published, site)));
    const inOrder = (_: string, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value;
    const canonical = JSON.stringify(read.content, inOrder);
    expect(createHash("sha256").update(canonical).digest("hex")).toBe(read.hash);
    expect(read.hashMethod).toContain("RFC 8785");
  });

  it("promises no check of a hash that was made of keys in another order", async () => {
    await world.db.insert(findingVersion).values({
      ...published.version,
      number: 2,
      kind: "corrected",
      reason: "As before.",
      hash: hashOf({ ...content, title: content.title }),
      answersHash: "as before",
      answersUntil: addDays(published.version.publishedAt, 28),
      asked: [],
    });
    const older = await as(world, null).evaluation.find({ slug, version: 2 });
    expect(published.version.isHashCheckable).toBe(true);
    expect(older.version.isHashCheckable).toBe(false);
    expect(resultJson(older, site).hashMethod).toContain("cannot be checked");
    expect(JSON.stringify(reportOf(older, site))).not.toContain("RFC 8785");
    expect(Object.values(readZip(dataPackage(older, site))).join()).not.toContain("RFC 8785");
    const page = renderToStaticMarkup(<ReportFiles evaluation={older} site={site} />);
    expect(page).toContain("cannot be checked");
    expect(page).not.toContain("RFC 8785");
  });

  it("the signed record keeps the figures as they were counted", async () => {
    const api = as(world, evaluator).evaluation;
    const [working, { items }] = await Promise.all([
      api.findWorking({ pilot: pilotId }),
      api.listObservations({ evaluationId, page: 1 }),
    ]);
    if (!working.evaluation) throw new Error("There is no evaluation.");
    const kept = items.flatMap(({ numerator, denominator, sampleSize, events, value }) => [
      numerator,
      denominator,
      sampleSize,
      events,
      value,
    ]);
    expect(kept).toEqual(expect.arrayContaining([...secretNumbers, 3]));
    expect(working.printed.find(({ role }) => role === "evaluator")?.decision).toBe("signed");
  });
});

describe("what stands beside a result", async () => {
  const all = { ...content, ...besideResults };
  const more = { ...published, version: { ...published.version, content: all } };
  const told = reportOf(more, site);
  const blocks = besideSections(all).flatMap((section) => section.blocks);
  const tables = (headings: string[], without = /^$/) =>
    besideSections(all)
      .filter(({ heading }) => headings.includes(heading))
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === "table" && !without.test(block.caption) ? block.rows.flat() : []));
  const dense = (text: string) => text.replace(/\s/g, "");
  const { text: pdf, alternatives } = await readPdf(await pdfOf(told, more.version.publishedAt));
  const { text: word, ...docx } = readDocx(await docxOf(told));
  const zip = readZip(dataPackage(more, site));
  const page = plain(renderToStaticMarkup(<BesideResults findings={all} />)).replace(/&amp;/g, "&");

  it("has money, workforce, a claim and sites to compare", () => {
    const cells = tables(besideSections(all).map(({ heading }) => heading));
    expect(cells).toEqual(
      expect.arrayContaining(["All", "£1,234.50", "£2.43", "Community pharmacy", "15 of 20 (rounded)", "16"]),
    );
    expect(cells.some((cell) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(cell))).toBe(false);
  });

  it.each([
    ["PDF", pdf],
    ["Word", word],
    ["the data package", zip["beside-results.csv"] ?? ""],
    [
      "FHIR",
      sent(fhirBundle(more, site))
        .replace(/&amp;/g, "&")
        .replace(/&quot;/g, '""'),
    ],
  ])("%s prints every cell, as the page does", (_, file) => {
    for (const block of blocks) {
      const cells = block.kind === "table" || block.kind === "facts" ? block.rows.flat() : [];
      for (const cell of cells) expect(dense(file)).toContain(dense(cell).replace(/"/g, '""'));
    }
  });

  it("the page prints every cell of money, workforce and claims, but for two tables that it draws", () => {
    const drawn = /^(What the net benefit|Hours a month set free)/;
    const headings = ["What it cost and what it brought", "What it meant for staff"];
    for (const cell of tables([...headings, "What it could bring elsewhere"], drawn))
      expect(dense(page)).toContain(dense(cell));
  });

  it("draws the plane and the curve of cost per QALY in PDF and Word, told in words as on the page", () => {
    const titles = ["Cost-effectiveness plane", "Acceptability curve"];
    for (const one of [alternatives, docx.alternatives]) {
      const spoken = titles.map(
        (title) => one.find((words) => words.startsWith(`Chart of ${title}. `)) ?? "",
      );
      expect(spoken[0]).toMatch(/Less health for less money: \d+% of draws/);
      expect(spoken[1]).toMatch(/£20,000: \d+%/);
      for (const words of spoken) expect(page).toContain(words.replace(/^Chart of [^.]+\. |\.$/g, ""));
    }
    const drawn = docx.charts.filter((chart) =>
      titles.some((title) => chart.includes(`<a:t>${title}</a:t>`)),
    );
    expect(drawn.map((chart) => chart.match(/<c:xVal>.*?<c:ptCount val="(\d+)"/)?.[1])).toEqual([
      "400",
      "13",
    ]);
  });

  it("names a seed as one, shows no other inner figure, and says that counts of staff are protected", () => {
    expect(pdf).not.toMatch(/Amount pence|Scale ups|11111111-1111/);
    expect(dense(pdf)).toContain("seed7");
    const exact = { ...all, results: [] };
    expect(numbersNote(exact)).toContain("Small numbers are protected");
  });
});

describe("the made-up result of a demonstration", async () => {
  const textsOf = async (publicSourceUrl: string | null) => {
    const shown = { ...content, isIllustration: true, publicSourceUrl };
    const made = { ...published, version: { ...published.version, content: shown } };
    const told = reportOf(made, site);
    const zip = readZip(dataPackage(made, site));
    return {
      "the page": plain(renderToStaticMarkup(<PublishedNotices evaluation={made} />)),
      PDF: (await readPdf(await pdfOf(told, made.version.publishedAt))).text,
      Word: readDocx(await docxOf(told)).text,
      "the read-me of the data package": zip["README.txt"] ?? "",
      "its description for machines": zip["datapackage.json"] ?? "",
      JSON: sent(resultJson(made, site)),
      FHIR: sent(fhirBundle(made, site)),
      CSV: figuresCsv(made),
    };
  };
  const { CSV: csv, ...formatsOfIt } = await textsOf(null);
  const { CSV: sourced, ...ofSource } = await textsOf("https://example.org/report");

  it.each(Object.entries(formatsOfIt))("%s says that its figures are made up", (_, text) => {
    expect(squeeze(text)).toContain(
      "This is a demonstration: its figures, dates, signatures and people are made up.",
    );
  });

  it.each(Object.entries(ofSource))("%s does not say so of figures that a public source holds", (_, text) => {
    expect(squeeze(text)).toContain("This is a demonstration: its dates, signatures and people are made up.");
  });

  it("is tagged in lists by what is made up of it", () => {
    const tagsOf = (more: Partial<PublishedFindings>) => {
      const { id, title } = published;
      const item = {
        id,
        slug,
        title,
        design: content.design,
        publishedAt: null,
        version: 1,
        use: addUse([]),
      };
      const findings = { ...content, ...more };
      const card = <PublishedCard item={{ ...item, status: "published", findings }} />;
      return renderToStaticMarkup(card).match(/Made-up figures|Illustration/g);
    };
    expect(tagsOf({ isIllustration: true })).toEqual(["Made-up figures"]);
    expect(tagsOf({ isIllustration: true, publicSourceUrl: site })).toEqual(["Illustration"]);
    expect(tagsOf({})).toBeNull();
  });

  it.each(formats)("%s says nothing of the kind about what took place", (_, text) => {
    expect(text).not.toMatch(/demonstration:|made-up-figures|HTEST/);
  });

  it("marks every line of the CSV, and JSON as a whole", () => {
    const marks = (text: string) =>
      Papa.parse<Record<string, string>>(text, { header: true }).data.map(({ illustration }) => illustration);
    expect(new Set(marks(csv))).toEqual(new Set(["yes"]));
    expect(new Set([...marks(sourced), ...marks(figuresCsv(published))])).toEqual(new Set(["no"]));
    expect(formatsOfIt.JSON).toContain('"illustration":true');
    expect(resultJson(published, site).illustration).toBe(false);
  });
});
