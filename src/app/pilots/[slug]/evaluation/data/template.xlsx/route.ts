import { templateWorkbook } from "@/features/evaluation/template/report";
import { countTemplateRows, maxWorkbookTemplateRows } from "@/features/evaluation/template/rules";
import { answerTemplate, type Params, templateFile } from "../answer-template";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A plan too large for a workbook is filled in as CSV. */
export function GET(request: Request, props: Params): Promise<Response> {
  return answerTemplate(props, async (template) =>
    countTemplateRows(template) > maxWorkbookTemplateRows
      ? Response.redirect(new URL("template.csv", request.url), 303)
      : templateFile(await templateWorkbook(template), workbookType, `${template.slug}-template.xlsx`),
  );
}
