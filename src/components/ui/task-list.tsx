import { type ReactNode, useId } from "react";

type TaskListItem = { title: string; href?: string; hint?: ReactNode; status: ReactNode };

export function TaskList({ items }: { items: TaskListItem[] }) {
  const id = useId();
  return (
    <ul className="nhsuk-task-list">
      {items.map((item, index) => (
        <Task key={item.title} item={item} id={`${id}-${index}`} />
      ))}
    </ul>
  );
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const describedBy = item.hint ? `${id}-hint ${id}-status` : `${id}-status`;
  return (
    <li
      className={
        item.href ? "nhsuk-task-list__item nhsuk-task-list__item--with-link" : "nhsuk-task-list__item"
      }
    >
      <div className="nhsuk-task-list__name-and-hint">
        {item.href ? (
          <a className="nhsuk-link nhsuk-task-list__link" href={item.href} aria-describedby={describedBy}>
            {item.title}
          </a>
        ) : (
          <div>{item.title}</div>
        )}
        {item.hint ? (
          <div id={`${id}-hint`} className="nhsuk-task-list__hint">
            {item.hint}
          </div>
        ) : null}
      </div>
      <div className="nhsuk-task-list__status" id={`${id}-status`}>
        {item.status}
      </div>
    </li>
  );
}
