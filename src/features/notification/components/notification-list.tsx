import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/dates";
import { markRead } from "../actions";

type Item = { id: string; title: string; href: string; createdAt: Date; readAt: Date | null };

export function NotificationList({ items }: { items: Item[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <a href={item.href}>{item.title}</a> {item.readAt ? null : <Tag colour="blue">New</Tag>}
            <br />
            <small>{formatMoment(item.createdAt)}</small>
          </p>
          {item.readAt ? null : (
            <ActionForm action={markRead} submitText={null} className="ix-act">
              <HiddenField name="notificationId" value={item.id} />
              <SubmitButton variant="link">
                Mark as read<span className="nhsuk-u-visually-hidden">: {item.title}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
