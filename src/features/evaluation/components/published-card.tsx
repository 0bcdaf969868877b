import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { PublishedListItem } from "../register/queries";
import { evaluationDesignLabels } from "../status";
import { tellUse } from "../use/rules";
import { IllustrationTag } from "./illustration-tag";
import { VerdictTag } from "./verdict-tag";

/** A result in the list: its primary figure with interval and n, good, null and bad in the same shape. */
export function PublishedCard({ item, headingLevel }: { item: PublishedListItem; headingLevel?: 2 | 3 }) {
  const { findings, status, slug, title, design, publishedAt } = item;
  const primary = findings.results.find(({ isPrimary }) => isPrimary) ?? findings.results[0];
  const arm = primary?.arms[0];
  const isRetracted = status === "retracted";
  return (
    <Card
      heading={title}
      headingLevel={headingLevel}
      href={`/evaluations/${slug}`}
      caption={publishedAt ? `Published on ${formatDate(publishedAt)}` : undefined}
      footer={findings.products.map(({ name }) => name).join(", ")}
    >
      <p className="ix-tags">
        {isRetracted ? <Tag colour="red">Retracted</Tag> : null}
        {status === "corrected" ? <Tag colour="yellow">Corrected</Tag> : null}
        {primary && !isRetracted ? <VerdictTag verdict={primary.verdict} /> : null}
        <IllustrationTag findings={findings} />
      </p>
      {primary ? (
        <p>
          {arm ? (
            <>
              <strong>{primary.name}:</strong>{" "}
              <Struck when={isRetracted}>
                {arm.counts} ({arm.estimate}, 95% interval {arm.interval})
              </Struck>
            </>
          ) : (
            primary.sentence
          )}
        </p>
      ) : null}
      <p>{evaluationDesignLabels[design]}</p>
      {isRetracted ? null : (
        <p>
          <strong>Still in use at 12 months?</strong> {tellUse(item.use)}
        </p>
      )}
    </Card>
  );
}

function Struck({ when, children }: { when: boolean; children: ReactNode }) {
  return when ? <s>{children}</s> : children;
}
