import type { Explanation } from "../engine/explanation";

/** The score never stands alone: how much of it is known belongs to it. */
export function ScoreLine({ explanation }: { explanation: Explanation }) {
  const { score, certainty } = explanation;
  return (
    <p className="ix-score">
      <strong className="ix-score__number">{Math.round(score)}</strong> of 100. {Math.round(certainty * 100)}%
      of what was asked is known.
    </p>
  );
}
