import { SectionHeading } from "@/components/ui/heading";
import { tellUse, type Use } from "../use/rules";

type StillInUseProps = { uses: (Use & { productName?: string })[] };

/** What the sites that put it into use say a year on; by product where there are several. */
export function StillInUse({ uses }: StillInUseProps) {
  const known = uses.filter(({ asked, notDue }) => asked + notDue > 0);
  return (
    <section>
      <SectionHeading id="still-in-use">Still in use at 12 months?</SectionHeading>
      {known.map((use) => (
        <p key={use.productName ?? ""}>
          {known.length > 1 && use.productName ? <strong>{use.productName}: </strong> : null}
          {tellUse(use)}
        </p>
      ))}
      {known.length === 0 ? (
        <p>
          No site has put on record that it went into use. Once one does, the leader of the pilot is asked 3,
          6 and 12 months after, and the answers at 12 months are counted here.
        </p>
      ) : (
        <p className="nhsuk-hint">
          The leader of the pilot answers, for pilots whose results are published here. A site that had
          stopped counts as not in use; one that gave no answer counts as neither. These are numbers of sites,
          not of people, so none is hidden or rounded.
        </p>
      )}
    </section>
  );
}
