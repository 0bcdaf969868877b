import { resultJson } from "@/features/evaluation/report/json/report";
import { siteAddress } from "@/server/kernel/site";
import { answerFile, type Params } from "../answer-file";

/** A result as JSON. */
export function GET(request: Request, props: Params): Promise<Response> {
  return answerFile(request, props, (found) => ({
    ending: "json",
    type: "application/json; charset=utf-8",
    body: JSON.stringify(resultJson(found, siteAddress()), null, 2),
  }));
}
