import { templateCsv } from "@/features/evaluation/template/report";
import { answerTemplate, type Params, templateFile } from "../answer-template";

export function GET(_: Request, props: Params): Promise<Response> {
  return answerTemplate(props, (template) =>
    templateFile(templateCsv(template), "text/csv; charset=utf-8", `${template.slug}-template.csv`),
  );
}
