import { dataPackage } from "@/features/evaluation/report/package/report";
import { siteAddress } from "@/server/kernel/site";
import { answerFile, type Params } from "../answer-file";

/** All of a result as CSV files with a data dictionary. */
export function GET(request: Request, props: Params): Promise<Response> {
  return answerFile(request, props, (found) => ({
    ending: "zip",
    type: "application/zip",
    body: dataPackage(found, siteAddress()),
  }));
}
