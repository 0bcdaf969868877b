import { type EvaluationDesign, evaluationDesignLabels } from "../../../status";

const designSystem = "http://hl7.org/fhir/study-design";
type Concept = { coding?: { system: string; code: string; display: string }[]; text: string };

/** What the designs of the exchange are called in FHIR’s own list; our words stay beside them. */
const designCodes: Record<EvaluationDesign, [code: string, display: string]> = {
  randomised: ["SEVCO:01003", "randomized assignment"],
  controlled_before_after: ["SEVCO:01005", "Non-randomized assignment"],
  interrupted_time_series: ["SEVCO:01010", "Comparative study design"],
  before_after: ["SEVCO:01010", "Comparative study design"],
  after_only: ["SEVCO:01016", "Uncontrolled cohort design"],
};

export function designOf(design: EvaluationDesign): Concept {
  const [code, display] = designCodes[design];
  return { coding: [{ system: designSystem, code, display }], text: evaluationDesignLabels[design] };
}
