import { settings } from "@/lib/vocabulary";
import { costPerQaly, type EconomicsTold, formatPence, qalyInputsOf, tornadoOf } from "../../economics/rules";
import * as money from "../../economics/telling/rules";
import type { PublishedFindings } from "../../rules";
import { runChain, type ScaleUpClaim } from "../../scale-up/rules";
import { chainTable, tellPossible, tellRun, tellWeight } from "../../scale-up/telling/rules";
import { formatShort } from "../../statistics/format";
import { siteRoles, siteSystems } from "../../transfer/status";
import { acceptabilityTable, roleTable, taskTable, tellIdle } from "../../workforce/telling/rules";
import type { Block, Section } from "../rules";

/** The parts of what is published that are told here. */
export const besideParts = ["economics", "workforce", "scaleUps", "siteProfiles", "baseline"] as const;

/** What stands beside the results, by the rules of the page: money, workforce, claims beyond the pilot, and the study sites. */
export function besideSections(content: PublishedFindings): Section[] {
  const { economics, workforce = [], scaleUps = [], publicSourceUrl } = content;
  return [
    ...(economics ? [section("What it cost and what it brought", moneyBlocks(economics))] : []),
    ...(workforce.length > 0
      ? [
          section("What it meant for staff", [
            table(roleTable(workforce)),
            table(taskTable(workforce)),
            ...[tellIdle(workforce)].flatMap(said),
            ...[acceptabilityTable(workforce, publicSourceUrl !== null)].flatMap(drawn),
          ]),
        ]
      : []),
    ...(scaleUps.length > 0 ? [section("What it could bring elsewhere", scaleUps.flatMap(claimBlocks))] : []),
    ...siteSection(content),
  ];
}

/** One cell of a table, or a text by itself: in which table, of which line, under which heading, and what is printed there. */
export type PrintedCell = { table: string; row: string; column: string; shown: string };

/** What a block prints, cell by cell, for formats that know no tables; a picture prints nothing that a table does not. */
export function cellsOf(block: Block): PrintedCell[] {
  if (block.kind === "text") return [{ table: "", row: "", column: "", shown: block.text }];
  if (block.kind === "facts")
    return block.rows.map(([row, shown]) => ({ table: "", row, column: "", shown }));
  if (block.kind === "intervals" || block.kind === "points") return [];
  const { caption, head, rows } = block;
  return rows.flatMap(([row = "", ...cells]) =>
    cells.map((shown, place) => ({ table: caption, row, column: head[place + 1] ?? "", shown })),
  );
}

function moneyBlocks({ entries, about }: EconomicsTold): Block[] {
  const inputs = qalyInputsOf(about);
  return [
    ...(about ? [text(`Counted for: ${money.tellCoverage(about)}`)] : []),
    ...(entries.length > 0
      ? [
          table(money.organisationTable(entries)),
          text(money.tellPrices(entries)),
          text(money.ratioNote),
          table(money.ratioTable(entries)),
          ...[money.impactTable(entries)].flatMap(drawn),
          ...swings(entries),
          table(money.ledgerTable(entries)),
        ]
      : []),
    ...(about && inputs ? qalyBlocks(costPerQaly(inputs, about.seed, about), about) : []),
  ];
}

function swings(entries: EconomicsTold["entries"]): Block[] {
  const { net, bars } = tornadoOf(entries);
  if (bars.length === 0) return [];
  return [
    table({
      caption: `What the net benefit of ${formatPence(net)} rests on: one entry alone at its lowest and highest`,
      head: ["Entry", "Net benefit at its lowest", "Net benefit at its highest"],
      numeric: [1, 2],
      rows: bars.map(({ label, atLow, atHigh }) => [label, formatPence(atLow), formatPence(atHigh)]),
    }),
  ];
}

function qalyBlocks(
  told: ReturnType<typeof costPerQaly>,
  { seed, qalySource }: NonNullable<EconomicsTold["about"]>,
): Block[] {
  const rows: [string, string][] = [
    ["Cost for each year in good health", money.tellRatio(told)],
    ["Difference", money.tellDifference(told)],
    ["How sure", money.tellUncertainty(told, seed)],
    ["Time and discounting", money.tellDiscounting(told)],
  ];
  return [
    { kind: "facts", rows: qalySource ? [...rows, ["Source", qalySource]] : rows },
    table(money.thresholdTable(told)),
    text(money.thresholdNote),
    ...charted(money.planeChart(told)),
    ...charted(money.curveChart(told)),
  ];
}

function claimBlocks(claim: ScaleUpClaim): Block[] {
  const run = runChain(claim.links, claim);
  if (!run) return [text(`${claim.claim}: no link yet, so this says nothing.`), ...said(claim.note)];
  const { value, label, detail } = tellRun(claim, run);
  return [
    {
      kind: "facts",
      rows: [
        ["Claim", claim.claim],
        ["Result", value],
        ["How sure", `${label}. ${detail}`],
      ],
    },
    ...said(claim.note),
    text(tellWeight(run)),
    ...[tellPossible(claim, run)].flatMap((words) => said(words && `Possible is not confirmed. ${words}`)),
    table(chainTable(claim, run)),
  ];
}

function siteSection({ siteProfiles = [], baseline }: PublishedFindings): Section[] {
  if (siteProfiles.length === 0 && !baseline) return [];
  const share = (value: number | null) => (value === null ? "–" : `${formatShort(value)}%`);
  const label = (labels: Record<string, string>, key: string) => labels[key] ?? key;
  const sites = table({
    caption: "The sites of the study",
    head: [
      "Site",
      "Setting",
      "People served",
      "Aged 65 and over",
      "Most deprived fifth",
      "Go online",
      "Who did the work",
      "Record system",
      "Note",
    ],
    numeric: [2, 3, 4, 5],
    rows: siteProfiles.map((site) => [
      site.name,
      site.setting ? label(settings, site.setting) : "–",
      site.peopleServed === null ? "–" : site.peopleServed.toLocaleString("en-GB"),
      share(site.olderPercent),
      share(site.deprivedPercent),
      share(site.onlinePercent),
      site.roles.map((role) => label(siteRoles, role)).join(", ") || "–",
      site.system ? label(siteSystems, site.system) : "–",
      site.note || "–",
    ]),
  });
  const start = baseline
    ? [
        text(
          `Where it stood before: ${baseline.name}, ${formatShort(baseline.value)}${baseline.unit === "%" ? "%" : ` ${baseline.unit}`.trimEnd()}.`,
        ),
      ]
    : [];
  return [section("Where it was studied", [...(siteProfiles.length > 0 ? [sites] : []), ...start])];
}

function section(heading: string, blocks: Block[]): Section {
  return { heading, level: 2, blocks };
}

function text(words: string): Block {
  return { kind: "text", text: words };
}

function said(words: string | null): Block[] {
  return words ? [text(words)] : [];
}

function table(told: money.ToldTable): Block {
  return { kind: "table", ...told };
}

function charted({ description, table: figures, ...picture }: money.ToldChart): Block[] {
  return [text(description), { kind: "points", ...picture }, table(figures)];
}

function drawn(told: money.ToldTable | null): Block[] {
  return told ? [table(told)] : [];
}
