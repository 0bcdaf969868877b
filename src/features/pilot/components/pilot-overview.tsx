import { ProgressSteps } from "@/components/ui/progress-steps";
import { SummaryList } from "@/components/ui/summary-list";
import { WarningCallout } from "@/components/ui/warning-callout";
import { daysBetween, formatDate } from "@/lib/dates";
import { gateKindLabels } from "../gate/status";
import { type PilotStatus, pilotRoleLabels } from "../status";
import type { PilotPage } from "../workspace/queries";

const stages: { text: string; during: PilotStatus[] }[] = [
  { text: "Preparing", during: ["preparing"] },
  { text: "Ready", during: ["ready"] },
  { text: "Live", during: ["live", "paused"] },
  { text: "Analysing", during: ["stopped", "analysing"] },
  { text: "Reported", during: ["reported"] },
  { text: "Closed", during: ["closed"] },
];

export function PilotSteps({ status }: { status: PilotStatus }) {
  const now = stages.findIndex(({ during }) => during.includes(status));
  const steps = stages.map(({ text }, place) => ({
    text,
    state: place < now ? ("done" as const) : place === now ? ("current" as const) : ("todo" as const),
  }));
  return <ProgressSteps label="Where the pilot stands" steps={steps} />;
}

/** The open gates, by whom each waits on and for how long. */
export function Blocking({ pilot, now }: { pilot: PilotPage; now: Date }) {
  const open = pilot.gates.filter(({ status }) => status === "open");
  const isBeforeLive = pilot.status === "preparing" || pilot.status === "ready";
  if (!isBeforeLive || open.length === 0) return null;
  return (
    <WarningCallout heading="What stands between here and going live">
      <ul>
        {open.map(({ id, kind, waitsOn, openedAt }) => (
          <li key={id}>
            <a href={`/pilots/${pilot.slug}/gates/${id}`}>{gateKindLabels[kind]}</a>: waits on the{" "}
            {pilotRoleLabels[waitsOn].toLowerCase()} {waited(openedAt, now)}
          </li>
        ))}
      </ul>
    </WarningCallout>
  );
}

export function waited(since: Date, now: Date): string {
  const days = daysBetween(since, now);
  if (days <= 0) return "since today";
  return days === 1 ? "for 1 day" : `for ${days} days`;
}

export function PilotFacts({ pilot }: { pilot: PilotPage }) {
  const { challenge, products, sites, people } = pilot;
  return (
    <SummaryList
      rows={[
        {
          key: "Need",
          value: (
            <>
              <a href={`/challenges/${challenge.slug}`}>{challenge.title}</a>, {challenge.organisationName}
            </>
          ),
        },
        {
          key: products.length === 1 ? "Product" : "Products",
          value: (
            <ul className="nhsuk-list">
              {products.map(({ id, slug, name, organisationName }) => (
                <li key={id}>
                  <a href={`/products/${slug}`}>{name}</a>, {organisationName}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: sites.length === 1 ? "Site" : "Sites",
          value: sites.length > 0 ? sites.map(siteText).join("; ") : "No site yet",
          action: { href: `/pilots/${pilot.slug}/people`, text: "See", hidden: "people and sites" },
        },
        { key: "People", value: `${people.length}: ${people.map(({ name }) => name).join(", ")}` },
        { key: "Dates", value: datesText(pilot) },
        ...(pilot.planned?.budgetHolder ? [{ key: "Budget holder", value: pilot.planned.budgetHolder }] : []),
        ...(pilot.irasNumber ? [{ key: "Research approval (IRAS)", value: pilot.irasNumber }] : []),
        ...(pilot.outcome ? [{ key: "How it ended", value: pilot.outcome }] : []),
      ]}
    />
  );
}

function siteText({ name, place }: { name: string; place: string }): string {
  return place ? `${name}, ${place}` : name;
}

function datesText({ startsOn, endsOn }: PilotPage): string {
  if (!startsOn && !endsOn) return "Not set yet";
  if (startsOn && endsOn) return `${formatDate(startsOn)} to ${formatDate(endsOn)}`;
  return startsOn ? `From ${formatDate(startsOn)}` : `Until ${formatDate(endsOn ?? "")}`;
}
