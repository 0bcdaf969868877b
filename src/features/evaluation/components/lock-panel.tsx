import { InsetText } from "@/components/ui/inset-text";
import { Table } from "@/components/ui/table";
import { WarningCallout } from "@/components/ui/warning-callout";
import { pilotRoleLabels } from "@/features/pilot/status";
import { formatMoment } from "@/lib/dates";
import { labelOf } from "@/lib/vocabulary";
import { lockPlan, signPlan } from "../actions";
import type { BegunEvaluation } from "../queries";
import { ConfirmForm } from "./confirm-form";

/** Signing and locking the plan; afterwards its hash, its time and who signed. */
export function LockPanel({ working }: { working: BegunEvaluation }) {
  const { evaluation, pilot, signatures, gaps, can } = working;
  const signed = signatures.filter(({ what }) => what === "plan");
  const form = { pilot: pilot.slug, evaluationId: evaluation.id };
  return (
    <>
      {evaluation.lockedAt ? (
        <InsetText>
          <p>
            Locked on {formatMoment(evaluation.lockedAt)}. What is done differently now stands below as a
            deviation.
          </p>
          <p>
            Hash of the plan (SHA-256): <code className="ix-hash">{evaluation.lockHash}</code>.{" "}
            {working.isPlanIntact
              ? "We made it again from the plan just now, and it is the same."
              : "Made again from the plan just now, it is not the same: tell the exchange."}
          </p>
        </InsetText>
      ) : null}
      {working.isResearchAsLocked ? null : (
        <WarningCallout heading="Answered differently since the lock">
          <p>
            The gate “research or evaluation” now has other answers than the locked plan. Record this as a
            deviation, with the reason.
          </p>
        </WarningCallout>
      )}
      {signed.length > 0 ? (
        <Table
          caption="Who signed the plan"
          head={["Name", "Role", "When"]}
          rows={signed.map((one) => [
            one.name,
            labelOf(pilotRoleLabels, one.role),
            formatMoment(one.signedAt),
          ])}
        />
      ) : (
        <p>Nobody has signed the plan yet.</p>
      )}
      {can.signPlan ? (
        <ConfirmForm {...form} action={signPlan} submitText="Sign the plan as it stands" />
      ) : null}
      {can.lock && gaps.length > 0 ? (
        <WarningCallout heading="Not ready to lock">
          <ul>
            {gaps.map(({ part, message }) => (
              <li key={message}>
                <a href={`/pilots/${pilot.slug}/evaluation/edit/${part}`}>{message}</a>
              </li>
            ))}
          </ul>
        </WarningCallout>
      ) : null}
      {can.lock && gaps.length === 0 ? (
        <p>
          A locked plan stands in the public <a href="/evaluations/plans">registry of locked plans</a> at
          once, with the day its result is due.
        </p>
      ) : null}
      {can.lock && gaps.length === 0 ? (
        <ConfirmForm {...form} action={lockPlan} submitText="Lock the plan">
          <p>
            After the lock nobody can change the plan. It gets a hash and a time, and figures can be entered.
            Any change to it before then asks for new signatures.
          </p>
          {evaluation.publicSourceUrl ? (
            <p>The plan names a public source, so every count of it will be shown exactly to everybody.</p>
          ) : null}
        </ConfirmForm>
      ) : null}
    </>
  );
}
