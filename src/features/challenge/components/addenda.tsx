import { Timeline } from "@/components/ui/timeline";
import { formatMoment } from "@/lib/dates";
import type { ShownChallenge } from "../queries";

/** What was added after opening, newest first; an extension is one of them. */
export function Addenda({ addenda }: Pick<ShownChallenge, "addenda">) {
  if (addenda.length === 0) return null;
  return (
    <section aria-labelledby="addenda" className="ix-prose">
      <h2 className="nhsuk-heading-m" id="addenda">
        Added since it opened
      </h2>
      <Timeline
        items={addenda.map(({ body, newClosesAt, writtenAt }) => ({
          when: formatMoment(writtenAt),
          title: newClosesAt ? `New closing time: ${formatMoment(newClosesAt)}` : "Addition",
          children: <p>{body}</p>,
        }))}
      />
    </section>
  );
}
