import { formatDate } from "@/lib/dates";
import type { listReasons } from "../queries";

type Reason = Awaited<ReturnType<typeof listReasons>>[number];

/** Reasons in full, with where they were given. */
export function ReasonList({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className="nhsuk-list">
      {reasons.map(({ how, side, reason, at, matchId, ...pair }) => (
        <li key={`${how}${side}${pair.challengeSlug}${pair.productSlug}`}>
          <p>
            “{reason}”
            <br />
            The {side} {how === "dismissed" ? "put aside" : "declined"}{" "}
            <a href={`/products/${pair.productSlug}`}>{pair.productName}</a> for{" "}
            <a href={`/challenges/${pair.challengeSlug}`}>{pair.challengeTitle}</a> on {formatDate(at)}
            {matchId ? (
              <>
                {". "}
                <a href={`/matches/${matchId}`}>
                  Read the match
                  <span className="nhsuk-u-visually-hidden">{`: ${pair.productName}`}</span>
                </a>
              </>
            ) : (
              "."
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
