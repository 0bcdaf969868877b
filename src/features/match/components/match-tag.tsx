import { Tag, type TagColour } from "@/components/ui/tag";
import type { MustHaveAnswer } from "../engine/explanation";
import { type MatchStatus, matchLabels } from "../status";

const colours: Record<MatchStatus, TagColour> = {
  requested: "yellow",
  introduced: "blue",
  turned_down: "grey",
  agreed: "green",
  declined: "grey",
  withdrawn: "grey",
  piloting: "purple",
  closed: "white",
  ended: "grey",
  lapsed: "grey",
};

export function MatchTag({ status }: { status: MatchStatus }) {
  return <Tag colour={colours[status]}>{matchLabels[status]}</Tag>;
}

const answers: Record<MustHaveAnswer, { colour: TagColour; text: string }> = {
  met: { colour: "green", text: "Met" },
  unmet: { colour: "red", text: "Unmet" },
  unknown: { colour: "grey", text: "Unknown" },
};

export function AnswerTag({ answer }: { answer: MustHaveAnswer }) {
  return <Tag colour={answers[answer].colour}>{answers[answer].text}</Tag>;
}
