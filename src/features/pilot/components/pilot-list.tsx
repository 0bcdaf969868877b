import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { PilotListItem } from "../queries";
import { PilotTag } from "./status-tag";

export function PilotList({ pilots }: { pilots: PilotListItem[] }) {
  return (
    <CardGrid>
      {pilots.map((pilot) => (
        <Card
          key={pilot.id}
          heading={pilot.title}
          headingLevel={2}
          href={`/pilots/${pilot.slug}`}
          footer={
            <>
              <PilotTag status={pilot.status} /> since {formatDate(pilot.statusChangedAt)}
              {pilot.isIllustration ? (
                <>
                  {" "}
                  <Tag colour="white">Illustration</Tag>
                </>
              ) : null}
            </>
          }
        >
          <p>For the need: {pilot.challengeTitle}</p>
          {pilot.openGates > 0 && pilot.status === "preparing" ? (
            <p>{pilot.openGates === 1 ? "1 gate is open" : `${pilot.openGates} gates are open`}</p>
          ) : null}
        </Card>
      ))}
    </CardGrid>
  );
}
