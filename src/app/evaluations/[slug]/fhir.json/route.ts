import { fhirBundle } from "@/features/evaluation/report/fhir/report";
import { siteAddress } from "@/server/kernel/site";
import { answerFile, type Params } from "../answer-file";

/** A result as an experimental FHIR R5 bundle. */
export function GET(request: Request, props: Params): Promise<Response> {
  return answerFile(request, props, (found) => ({
    ending: "fhir.json",
    type: "application/fhir+json; fhirVersion=5.0; charset=utf-8",
    body: JSON.stringify(fhirBundle(found, siteAddress()), null, 2),
  }));
}
