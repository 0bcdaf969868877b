import { PathwayDiagram } from "@/components/chart/pathway-diagram";
import { ExternalLink } from "@/components/ui/external-link";
import { keyed } from "@/components/ui/keyed";
import type { findPathway } from "../pathway/queries";
import type { Step } from "../pathway/rules";

type Pathway = Awaited<ReturnType<typeof findPathway>>;
type Side = Pathway["before"];

/** Care as it was and as it is planned here, with the sources of the figures beneath. */
export function PathwayView({ pathway }: { pathway: Pathway }) {
  return (
    <>
      <PathwayDiagram before={shown(pathway.before)} after={shown(pathway.after)} />
      <PathwaySources before={pathway.before.steps} after={pathway.after.steps} />
    </>
  );
}

function shown({ steps, version, latest }: Side) {
  return {
    total: version === 0 ? "Not written yet" : versionText(version, latest),
    steps: drawnSteps(steps),
  };
}

export function drawnSteps(steps: Step[]) {
  return steps.map(({ name, ownedBy, doneBy, minutes, waitWeeks, note }) => ({
    name,
    owner: ownedBy,
    role: doneBy,
    minutes: minutes ?? undefined,
    note: [waitWeeks ? `Wait: ${waitWeeks}.` : "", note ?? ""].filter(Boolean).join(" ") || undefined,
  }));
}

function versionText(version: number, latest: number): string {
  return version === latest ? `Version ${version}` : `Version ${version}, replaced by a later one`;
}

/** A step may stand on both sides, so its source says which it is of. */
export function PathwaySources({ before, after }: { before: Step[]; after: Step[] }) {
  const sourcesOf = (side: string, steps: Step[]) =>
    steps.flatMap(({ name, sourceUrl }) => (sourceUrl ? [{ side, name, sourceUrl }] : []));
  const sourced = [...sourcesOf("Before", before), ...sourcesOf("After", after)];
  if (sourced.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">Sources</h3>
      <ul>
        {keyed(sourced).map(({ key, item }) => (
          <li key={key}>
            {item.side}, {item.name}:{" "}
            <ExternalLink href={item.sourceUrl}>{new URL(item.sourceUrl).hostname}</ExternalLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every earlier version stays readable at its own address. */
export function VersionLinks({ side, here }: { side: Side; here: string }) {
  if (side.latest < 2) return null;
  const versions = Array.from({ length: side.latest }, (_, index) => side.latest - index).slice(0, 20);
  return (
    <p>
      Versions of “{side.phase}”:{" "}
      {versions.map((version) => (
        <span key={version}>
          {version === side.version ? (
            <strong>{version}</strong>
          ) : (
            <a href={`${here}?${side.phase}=${version}`}>
              <span className="nhsuk-u-visually-hidden">Version </span>
              {version}
            </a>
          )}{" "}
        </span>
      ))}
    </p>
  );
}
