import { LogicDiagram } from "@/components/chart/logic-diagram";
import { type LogicModel, logicParts } from "../plan/status";
import { logicLabels } from "./logic-fields";

/** How the change is meant to work, drawn; nothing while nobody has written it. */
export function LogicModelFigure({ model }: { model: LogicModel | undefined }) {
  if (!model || logicParts.every((part) => model[part].length === 0)) return null;
  const stage = (part: (typeof logicParts)[number]) => ({ heading: logicLabels[part], lines: model[part] });
  return (
    <LogicDiagram
      title="How the change is meant to work"
      stages={[stage("inputs"), stage("activities"), stage("outputs"), stage("outcomes")]}
      foundation={stage("assumptions")}
    />
  );
}
