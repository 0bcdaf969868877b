import { SectionHeading } from "@/components/ui/heading";
import { keyed } from "@/components/ui/keyed";
import type { FieldChange } from "../rules";

/** What changed, field by field: removed words struck through, added words underlined, both said to screen readers. */
export function VersionDiff({ changes, level = 2 }: { changes: FieldChange[]; level?: 2 | 3 }) {
  if (changes.length === 0) return <p>Nothing that you may see has changed.</p>;
  return changes.map(({ field, label, parts }) => (
    <section className="ix-answer" key={field}>
      <SectionHeading level={level}>{label.replace(" (optional)", "")}</SectionHeading>
      <p className="ix-diff">
        {keyed(parts).map(({ key, item }) => (
          <Part key={key} {...item} />
        ))}
      </p>
    </section>
  ));
}

function Part({ text, change }: FieldChange["parts"][number]) {
  if (change === "same") return text;
  const Element = change === "added" ? "ins" : "del";
  return (
    <Element>
      <span className="nhsuk-u-visually-hidden">{change === "added" ? "added: " : "removed: "}</span>
      {text}
    </Element>
  );
}
