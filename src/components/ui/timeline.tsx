import type { ReactNode } from "react";
import { keyed } from "./keyed";

type TimelineItem = {
  when: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  state?: "done" | "current" | "todo";
};

const spoken = { done: "", current: "Now: ", todo: "Still to come: " } as const;

export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="ix-timeline">
      {keyed(items).map(({ key, item: { when, title, children, state = "done" } }) => (
        <li key={key} className={`ix-timeline__item ix-timeline__item--${state}`}>
          <p className="ix-timeline__when">{when}</p>
          <p className="ix-timeline__title">
            <span className="nhsuk-u-visually-hidden">{spoken[state]}</span>
            {title}
          </p>
          {children}
        </li>
      ))}
    </ol>
  );
}
