import { openReport } from "@/features/evaluation/report/queries";
import type { Params } from "../answer-file";
import { answerReport } from "../answer-report";

/** A result as PDF. */
export function GET(request: Request, props: Params): Promise<Response> {
  return answerReport(request, props, "pdf", openReport);
}
