import { InsetText } from "@/components/ui/inset-text";
import { designReach } from "../design/rules";
import { type EvaluationDesign, evaluationDesignLabels } from "../status";

/** What results of this design can and cannot say, wherever they are written or read. */
export function DesignNote({ design }: { design: EvaluationDesign }) {
  const { shows, cannotShow } = designReach[design];
  return (
    <InsetText>
      <p>
        <strong>{evaluationDesignLabels[design]}.</strong>
      </p>
      <p>
        <strong>It can show:</strong> {shows}
      </p>
      <p>
        <strong>It cannot show:</strong> {cannotShow}
      </p>
    </InsetText>
  );
}
