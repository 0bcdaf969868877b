import { figuresCsv } from "@/features/evaluation/report";
import { answerFile, type Params } from "../answer-file";

/** The public figures of a result, as a file. */
export function GET(request: Request, props: Params): Promise<Response> {
  return answerFile(request, props, (found) => ({
    ending: "csv",
    type: "text/csv; charset=utf-8",
    body: figuresCsv(found),
  }));
}
