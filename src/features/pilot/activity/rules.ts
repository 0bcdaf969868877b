import { type GateKind, gateKindLabels } from "../gate/status";
import { type PilotRole, pilotRoleLabels } from "../status";

type Detail = Record<string, string | number | boolean | null>;

/** What an entry of the record says after the name of who did it. */
const sentences: Record<string, (detail: Detail) => string> = {
  "pilot.prepared": () => "opened the pilot",
  "pilot.product-added": () => "added a product",
  "pilot.edited": () => "changed the title, summary or dates",
  "pilot.marked-ready": () => "marked the pilot as ready to start",
  "pilot.prepared-again": () => "took the pilot back to preparation",
  "pilot.started": () => "started the pilot: it is live",
  "pilot.paused": () => "paused the pilot",
  "pilot.resumed": () => "resumed the pilot",
  "pilot.stopped": () => "stopped the pilot",
  "pilot.analysing": () => "ended the testing: the data are analysed",
  "pilot.reported": () => "reported the pilot’s findings",
  "pilot.closed": () => "closed the pilot",
  "pilot.gate-met": ({ gate }) => `met a gate${named(gate)}`,
  "pilot.gate-reopened": ({ gate }) => `reopened a gate${named(gate)}`,
  "pilot.gate-waived": ({ gate }) => `waived a gate${named(gate)}`,
  "pilot.research-decided": () => "decided that this is research, which waits for its IRAS number",
  "pilot.schedule-set": () => "said for which periods the sites send their totals",
  "pilot.plan-locked": () => "locked the evaluation plan",
  "pilot.findings-published": () => "published the findings",
  "pilot.findings-decided": ({ decision }) => `decided on the findings: ${decision}`,
  "pilot.site-added": () => "added a site",
  "pilot.site-removed": () => "removed a site",
  "pilot.person-invited": ({ role }) => `invited somebody${inRole(role)}`,
  "pilot.invitation-cancelled": ({ role }) => `took back an invitation${inRole(role)}`,
  "pilot.person-added": ({ role }) => `added a colleague${inRole(role)}`,
  "pilot.person-joined": ({ role }) => `joined${inRole(role)}`,
  "pilot.person-removed": () => "took somebody out, or left",
  "pilot.milestone-added": () => "added a milestone",
  "pilot.milestone-moved": () => "moved a milestone to another day",
  "pilot.milestone-reached": () => "reached a milestone",
  "pilot.task-added": () => "added a task",
  "pilot.task-edited": () => "changed a task",
  "pilot.task-finished": () => "finished a task",
  "pilot.task-reopened": () => "reopened a task",
  "pilot.pathway-saved": ({ phase, version }) => `saved version ${version} of the pathway ${phase}`,
  "pilot.pathway-published": () => "published the pathway and the contributions",
  "pilot.pathway-hidden": () => "took the pathway off the public pages",
  "pilot.discussion-started": () => "started a discussion",
  "pilot.discussion-replied": () => "answered in a discussion",
  "pilot.risk-added": ({ rating }) => `added a risk rated ${rating} of 5`,
  "pilot.risk-edited": ({ rating }) => `changed a risk, now rated ${rating} of 5`,
  "pilot.risk-closed": () => "closed a risk",
  "pilot.decision-recorded": () => "recorded a decision",
  "pilot.cycle-planned": ({ number }) => `planned improvement cycle ${number}`,
  "pilot.cycle-edited": () => "changed the plan of an improvement cycle",
  "pilot.cycle-begun": ({ number }) => `began improvement cycle ${number}`,
  "pilot.cycle-studied": ({ number }) => `studied improvement cycle ${number}`,
  "pilot.cycle-acted": ({ number }) => `acted on improvement cycle ${number}`,
  "pilot.contribution-added": () => "named a contribution",
  "pilot.contribution-signed-off": () => "signed off a contribution",
  "pilot.adoption-considered": () => "opened the decision of a site on adopting a product",
  "pilot.adoption-decided": ({ decision }) =>
    decision === "not_now" ? "decided not to adopt a product now" : `decided to ${decision} a product`,
  "pilot.adoption-rolling-out": () => "began to roll a product out",
  "pilot.adoption-in-use": () => "put a product into use",
  "pilot.adoption-stopped": () => "stopped using a product",
  "pilot.adoption-corrected": () => "corrected a day of a decision on adopting a product",
  "pilot.adoption-withdrawn": () => "withdrew an open decision on adopting a product",
  "pilot.adoption-followed-up": ({ months }) => `said whether it is still in use after ${months} months`,
  "pilot.document-added": () => "added a document",
  "pilot.document-removed": () => "removed a document",
};

/** Kinds that other features record on the pilot, and that nobody has put into words here, read as they are. */
export function activitySentence(kind: string, detail: Detail): string {
  return sentences[kind]?.(detail) ?? kind.slice(kind.indexOf(".") + 1).replaceAll("-", " ");
}

function named(gate: Detail[string] | undefined): string {
  return typeof gate === "string" && gate in gateKindLabels ? `: ${gateKindLabels[gate as GateKind]}` : "";
}

function inRole(role: Detail[string] | undefined): string {
  if (typeof role !== "string" || !(role in pilotRoleLabels)) return "";
  return ` as ${pilotRoleLabels[role as PilotRole].toLowerCase()}`;
}
