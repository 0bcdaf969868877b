import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Table } from "@/components/ui/table";
import { confirmMustHave } from "../actions";
import type { JudgedMustHave } from "../engine/explanation";
import type { ShownAnswer } from "../must-have/queries";
import { AnswerTag } from "./match-tag";

/** In a match: what was said about free text, and who may settle it. */
export type Settling = {
  matchId: string;
  answers: ShownAnswer[];
  canAnswer: boolean;
  canConfirm: boolean;
};

type MustHaveTableProps = { mustHaves: JudgedMustHave[]; settling?: Settling };

export function MustHaveTable({ mustHaves, settling }: MustHaveTableProps) {
  if (mustHaves.length === 0) return <p>The need states no must-haves.</p>;
  return (
    <Table
      caption="Must-haves and nice-to-haves"
      hideCaption
      head={["Asked for", "Answer", "Known from"]}
      rows={mustHaves.map((one) => [
        one.isEssential ? one.label : `${one.label} (nice to have)`,
        <AnswerTag key="answer" answer={one.answer} />,
        <KnownFrom key="from" mustHave={one} settling={settling} />,
      ])}
    />
  );
}

type KnownFromProps = { mustHave: JudgedMustHave; settling: Settling | undefined };

function KnownFrom({ mustHave, settling }: KnownFromProps) {
  if (!settling || mustHave.kind !== "free_text") return mustHave.knownFrom;
  const given = settling.answers.find(({ mustHaveId }) => mustHaveId === mustHave.id);
  const { matchId, canAnswer, canConfirm } = settling;
  return (
    <>
      <div>{mustHave.knownFrom}</div>
      {given ? (
        <div>
          The innovator says {given.isMet ? "yes" : "no"}: “{given.answer}”
        </div>
      ) : null}
      {canAnswer ? (
        <div>
          <a href={`/matches/${matchId}/must-haves/${mustHave.id}`}>
            {given ? "Answer again" : "Answer"}
            <span className="nhsuk-u-visually-hidden">: {mustHave.label}</span>
          </a>
        </div>
      ) : null}
      {given && canConfirm && !given.isConfirmed ? (
        <ActionForm action={confirmMustHave} submitText="Confirm this answer">
          <HiddenField name="matchId" value={matchId} />
          <HiddenField name="mustHaveId" value={mustHave.id} />
        </ActionForm>
      ) : null}
    </>
  );
}
