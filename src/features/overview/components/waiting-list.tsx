import { daysBetween } from "@/lib/dates";
import type { Waiting } from "../rules";

/** What waits for the reader, each with where to do it and for how long it has waited. */
export function WaitingList({ waiting, now }: { waiting: Waiting[]; now: Date }) {
  return (
    <ul className="nhsuk-task-list">
      {waiting.map(({ title, href, hint, since }) => (
        <li key={`${href} ${title}`} className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
          <div className="nhsuk-task-list__name-and-hint">
            <a className="nhsuk-link nhsuk-task-list__link" href={href}>
              {title}
            </a>
            <div className="nhsuk-task-list__hint">{hint}</div>
          </div>
          <div className="nhsuk-task-list__status">
            {since ? waitingSince(daysBetween(since, now)) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function waitingSince(days: number): string {
  if (days === 0) return "Since today";
  return days === 1 ? "1 day" : `${days} days`;
}
