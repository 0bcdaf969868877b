import { keysOf, settings } from "@/lib/vocabulary";
import { formatShort } from "../statistics/format";
import { siteRoles, siteSystems } from "./status";

export type StudySite = {
  name: string;
  setting: string | null;
  peopleServed: number | null;
  olderPercent: number | null;
  deprivedPercent: number | null;
  onlinePercent: number | null;
  roles: string[];
  system: string | null;
  note: string;
};

/** A reader's own site, as far as they say; what they leave out is unknown, not different. */
export type ReaderSite = {
  setting?: string;
  older?: number;
  deprived?: number;
  online?: number;
  roles?: string[];
  system?: string;
  baseline?: number;
  /** What was typed where a number belongs, by the name of its field. */
  unread?: Record<string, string>;
};

export type Likeness = "alike" | "different" | "unknown";
export type TransferRow = {
  aspect: string;
  yours: string;
  study: string;
  likeness: Likeness;
  meaning: string;
};

type Words = {
  settings: Record<string, string>;
  roles: Record<string, string>;
  systems: Record<string, string>;
};
type Baseline = { name: string; value: number; unit: string } | null;

/** How far apart two percentages may lie and still count as alike: a tenth of everybody beyond what the study sites span. */
const slack = 10;

/**
 * A reader's site beside the study sites, aspect by aspect: setting, population, staffing, systems and baseline. In: percentages.
 * Out: one row for each aspect with what may not transfer; "unknown" where either side is not known. Errors: none.
 * Source: the exchange's own rule, after the aspects of transferability of Schloemer and Schröder-Bäck 2018 (PIET-T).
 */
export function compareSite(
  reader: ReaderSite,
  sites: readonly StudySite[],
  baseline: Baseline,
  words: Words,
): TransferRow[] {
  const percent = (
    aspect: string,
    yours: number | undefined,
    of: (site: StudySite) => number | null,
    meaning: string,
  ) => rangeRow({ aspect, yours, known: known(sites.map(of)), unit: "%", slack, meaning });
  return [
    settingRow(reader, sites, words),
    percent(
      "People aged 65 and over",
      reader.older,
      ({ olderPercent }) => olderPercent,
      "Older people may take it up, benefit and drop out differently.",
    ),
    percent(
      "People in the most deprived fifth of areas",
      reader.deprived,
      ({ deprivedPercent }) => deprivedPercent,
      "Uptake and benefit often fall with deprivation; look at the groups of the result.",
    ),
    percent(
      "People who go online",
      reader.online,
      ({ onlinePercent }) => onlinePercent,
      "What is done online reaches fewer people where fewer go online.",
    ),
    rolesRow(reader, sites, words),
    systemRow(reader, sites, words),
    baselineRow(reader, baseline),
  ];
}

function settingRow({ setting }: ReaderSite, sites: readonly StudySite[], { settings }: Words): TransferRow {
  const studied = [...new Set(sites.flatMap((site) => (site.setting ? [site.setting] : [])))];
  return {
    aspect: "Setting",
    yours: setting ? (settings[setting] ?? setting) : "not said",
    study: studied.map((one) => settings[one] ?? one).join(", ") || "not recorded",
    likeness:
      !setting || studied.length === 0 ? "unknown" : studied.includes(setting) ? "alike" : "different",
    meaning: "Who comes, how often and for what differs by setting: the pathway may need to change.",
  };
}

function rolesRow(
  { roles: own = [] }: ReaderSite,
  sites: readonly StudySite[],
  { roles }: Words,
): TransferRow {
  const studied = [...new Set(sites.flatMap((site) => site.roles))];
  const missing = studied.filter((role) => !own.includes(role));
  const named = (list: string[]) => list.map((role) => roles[role] ?? role).join(", ");
  return {
    aspect: "Staff who do it",
    yours: named(own) || "not said",
    study: named(studied) || "not recorded",
    likeness:
      own.length === 0 || studied.length === 0 ? "unknown" : missing.length === 0 ? "alike" : "different",
    meaning:
      missing.length > 0 && own.length > 0
        ? `Nobody at your site has this role: ${named(missing)}. Somebody else would need the time and the training.`
        : "The result rests on people who had the time and the training.",
  };
}

function systemRow({ system }: ReaderSite, sites: readonly StudySite[], { systems }: Words): TransferRow {
  const studied = [...new Set(sites.flatMap((site) => (site.system ? [site.system] : [])))];
  return {
    aspect: "Record system",
    yours: system ? (systems[system] ?? system) : "not said",
    study: studied.map((one) => systems[one] ?? one).join(", ") || "not recorded",
    likeness: !system || studied.length === 0 ? "unknown" : studied.includes(system) ? "alike" : "different",
    meaning: "Without the same system, integration costs time that the study did not count.",
  };
}

function baselineRow({ baseline: yours }: ReaderSite, study: Baseline): TransferRow {
  const meaning =
    "Where the start is already better there is less to gain; where it is far worse, something else may be in the way.";
  const aspect = study ? `Start value: ${study.name}` : "Start value of the primary measure";
  const given =
    yours === undefined ? "not said" : `${formatShort(yours)}${study?.unit ? ` ${study.unit}` : ""}`;
  if (study === null || yours === undefined)
    return {
      aspect,
      yours: given,
      study: study ? told(study) : "not recorded",
      likeness: "unknown",
      meaning,
    };
  const apart = Math.abs(yours - study.value) / Math.max(Math.abs(study.value), Number.EPSILON);
  return {
    aspect,
    yours: given,
    study: told(study),
    likeness: apart <= 0.25 ? "alike" : "different",
    meaning,
  };
}

const told = ({ value, unit }: NonNullable<Baseline>) => `${formatShort(value)}${unit ? ` ${unit}` : ""}`;

const known = (values: (number | null)[]) => values.flatMap((value) => (value === null ? [] : [value]));

type RangeRow = {
  aspect: string;
  yours: number | undefined;
  known: number[];
  unit: string;
  slack: number;
  meaning: string;
};

function rangeRow({ aspect, yours, known: values, unit, slack: room, meaning }: RangeRow): TransferRow {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range =
    values.length === 0
      ? "not recorded"
      : low === high
        ? `${formatShort(low)}${unit}`
        : `${formatShort(low)}${unit} to ${formatShort(high)}${unit}`;
  const isKnown = yours !== undefined && values.length > 0;
  const isNear = isKnown && yours >= low - room && yours <= high + room;
  return {
    aspect,
    yours: yours === undefined ? "not said" : `${formatShort(yours)}${unit}`,
    study: range,
    likeness: !isKnown ? "unknown" : isNear ? "alike" : "different",
    meaning,
  };
}

type Asked = Record<string, string | string[] | undefined>;

/** A reader's site from an address; what no list knows is left out, what is no number is kept apart. Null when nothing was asked. */
export function readerSiteOf(asked: Asked): ReaderSite | null {
  const names = ["setting", "older", "deprived", "online", "role", "system", "baseline"];
  if (!names.some((name) => asked[name] !== undefined)) return null;
  const one = (name: string) => [asked[name]].flat()[0]?.trim() || undefined;
  const chosen = <Key extends string>(keys: readonly Key[], name: string) =>
    keys.find((key) => key === one(name));
  const unread: Record<string, string> = {};
  const number = (name: string, most: number) => {
    const typed = one(name);
    if (typed === undefined) return undefined;
    const value = Number(typed.replace("%", "").trim() || Number.NaN);
    if (value >= 0 && value <= most) return value;
    unread[name] = typed.slice(0, 60);
    return undefined;
  };
  return {
    setting: chosen(keysOf(settings), "setting"),
    older: number("older", 100),
    deprived: number("deprived", 100),
    online: number("online", 100),
    roles: keysOf(siteRoles).filter((role) => [asked.role].flat().includes(role)),
    system: chosen(keysOf(siteSystems), "system"),
    baseline: number("baseline", 1e9),
    unread,
  };
}
