import { SectionHeading } from "@/components/ui/heading";
import type { listUnanswered } from "../queries";

type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number];

const first = 5;

/** On the brokers' board: the open needs without a good match, and what nothing answers in each. */
export function NothingFits({ needs }: { needs: Unanswered[] }) {
  return (
    <>
      <SectionHeading id="nothing-fits">No good match yet</SectionHeading>
      {needs.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {needs.slice(0, first).map(({ title, slug, organisationName, unmet }) => (
            <li key={slug}>
              <a href={`/challenges/${slug}`}>{title}</a>, {organisationName}
              {unmet[0] ? `. Nothing answers: “${unmet[0]}”` : ""}
            </li>
          ))}
        </ul>
      ) : (
        <p>Something is suggested for every open need, and none is judged to be without a good match.</p>
      )}
      <p>
        <a href="/board/failures">Why suggestions fail</a>
      </p>
    </>
  );
}
