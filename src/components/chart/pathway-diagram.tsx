import type { ReactNode } from "react";
import { keyed } from "@/components/ui/keyed";
import { Tag } from "@/components/ui/tag";
import { comparePathways, durationText, type PathwayChange, type PathwayStep } from "./pathway-steps";

type PathwaySide = {
  heading?: string;
  /** The whole length in words: "about 12 weeks nationally". Say here whether it is planned or measured. */
  total?: ReactNode;
  steps: PathwayStep[];
};

/** The steps of care before and after, side by side. Real lists, so that it reads aloud as well as it looks. */
export function PathwayDiagram({ before, after }: { before: PathwaySide; after: PathwaySide }) {
  const changes = comparePathways(before.steps, after.steps);
  return (
    <div className="ix-pathway">
      <Side side={before} heading={before.heading ?? "Before"} changes={changes.before} kind="before" />
      <Side side={after} heading={after.heading ?? "After"} changes={changes.after} kind="after" />
    </div>
  );
}

type SideProps = { side: PathwaySide; heading: string; changes: PathwayChange[]; kind: "before" | "after" };

function Side({ side, heading, changes, kind }: SideProps) {
  return (
    <section className={`ix-pathway__side ix-pathway__side--${kind}`}>
      <h3 className="ix-pathway__heading">{heading}</h3>
      {side.total ? <p className="ix-pathway__total">{side.total}</p> : null}
      <ol className="ix-pathway__steps">
        {keyed(side.steps).map(({ key, place, item }) => (
          <Step key={key} step={item} change={changes[place] ?? "same"} />
        ))}
      </ol>
    </section>
  );
}

const marks = {
  same: null,
  new: <Tag colour="green">New step</Tag>,
  gone: <Tag colour="grey">Step removed</Tag>,
  changed: <Tag colour="purple">Done by others</Tag>,
} as const;

function Step({ step, change }: { step: PathwayStep; change: PathwayChange }) {
  const who = [step.role, step.owner].filter(Boolean).join(", ");
  const time = step.time ?? (step.minutes === undefined ? undefined : durationText(step.minutes));
  return (
    <li className={`ix-pathway__step ix-pathway__step--${change}`}>
      <p className="ix-pathway__name">{step.name}</p>
      {who ? <p>{who}</p> : null}
      {time ? <p>{time}</p> : null}
      {step.note ? <p>{step.note}</p> : null}
      {marks[change]}
    </li>
  );
}
