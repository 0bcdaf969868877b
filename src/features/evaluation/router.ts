import { pilotIdSchema } from "@/features/pilot/schema";
import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { findSensitivity, listResults } from "./analysis/queries";
import { listResultsSchema } from "./analysis/schema";
import { listDecisions } from "./decision/queries";
import { decideSchema } from "./decision/schema";
import { decideOnFindings } from "./decision/service";
import { economicsRouter } from "./economics/router";
import { listForProduct } from "./evidence/queries";
import { listPublishedElsewhere } from "./external-result/queries";
import { externalResultRouter } from "./external-result/router";
import { importRouter } from "./import/router";
import { importCsvSchema } from "./import/schema";
import { importCsv } from "./import/service/record-import";
import { findObservation, listObservations } from "./observation/queries";
import {
  correctObservationSchema,
  listObservationsSchema,
  observationIdSchema,
  recordObservationsSchema,
} from "./observation/schema";
import { correctObservation, recordObservations } from "./observation/service/record";
import { savePlanPartSchema, savePlanSchema } from "./plan/schema";
import { listPredictions } from "./prediction/queries";
import { findWorkingEvaluation } from "./queries";
import { listFeed } from "./register/feed/queries";
import { listPublished } from "./register/queries";
import { registerSchema } from "./register/schema";
import { listPlans } from "./registry/queries";
import { listPlansSchema } from "./registry/schema";
import { reportRouter } from "./report/router";
import { scaleUpRouter } from "./scale-up/router";
import { findCompleteness } from "./schedule/queries";
import { setScheduleSchema } from "./schedule/schema";
import { setSchedule } from "./schedule/service";
import * as schema from "./schema";
import {
  answerFindings,
  correctFindings,
  finishCollecting,
  publishFindings,
  retractFindings,
  signFindings,
} from "./service/findings";
import {
  addMeasure,
  changeMeasure,
  lockPlan,
  recordDeviation,
  removeMeasure,
  signPlan,
} from "./service/plan";
import { savePlan, savePlanPart } from "./service/save-plan";
import { findSynthesis } from "./synthesis/queries";
import { findTemplate } from "./template/queries";
import { transferRouter } from "./transfer/router";
import { findPublishedInUse } from "./use/queries";
import { workforceRouter } from "./workforce/router";

const { evaluationIdSchema } = schema;

export const evaluationRouter = router({
  economics: economicsRouter,
  externalResult: externalResultRouter,
  scaleUp: scaleUpRouter,
  transfer: transferRouter,
  workforce: workforceRouter,
  import: importRouter,
  report: reportRouter,
  findSynthesis: publicProcedure
    .input(schema.listForProductSchema)
    .query(({ ctx, input }) => findSynthesis(ctx, input.productId)),
  listFeed: publicProcedure.input(registerSchema).query(({ ctx, input }) => listFeed(ctx, input)),
  listPlans: publicProcedure.input(listPlansSchema).query(({ ctx, input }) => listPlans(ctx, input)),
  find: publicProcedure
    .input(schema.findEvaluationSchema)
    .query(({ ctx, input }) => findPublishedInUse(ctx, input.slug, input.version)),
  list: publicProcedure.input(registerSchema).query(({ ctx, input }) => listPublished(ctx, input)),
  listElsewhere: publicProcedure
    .input(registerSchema)
    .query(({ ctx, input }) => listPublishedElsewhere(ctx, input)),
  listForProduct: publicProcedure
    .input(schema.listForProductSchema)
    .query(({ ctx, input }) => listForProduct(ctx, input.productId)),
  findWorking: personProcedure
    .input(schema.workingEvaluationSchema)
    .query(({ ctx, input }) => findWorkingEvaluation(ctx, input.pilot)),
  savePlan: personProcedure.input(savePlanSchema).mutation(({ ctx, input }) => savePlan(ctx, input)),
  savePlanPart: personProcedure
    .input(savePlanPartSchema)
    .mutation(({ ctx, input }) => savePlanPart(ctx, input)),
  findSensitivity: personProcedure
    .input(schema.measureIdSchema)
    .query(({ ctx, input }) => findSensitivity(ctx, input)),
  addMeasure: personProcedure
    .input(schema.addMeasureSchema)
    .mutation(({ ctx, input }) => addMeasure(ctx, input)),
  changeMeasure: personProcedure
    .input(schema.changeMeasureSchema)
    .mutation(({ ctx, input }) => changeMeasure(ctx, input)),
  removeMeasure: personProcedure
    .input(schema.measureIdSchema)
    .mutation(({ ctx, input }) => removeMeasure(ctx, input.measureId)),
  signPlan: personProcedure
    .input(evaluationIdSchema)
    .mutation(({ ctx, input }) => signPlan(ctx, input.evaluationId)),
  lock: personProcedure
    .input(evaluationIdSchema)
    .mutation(({ ctx, input }) => lockPlan(ctx, input.evaluationId)),
  recordDeviation: personProcedure
    .input(schema.recordDeviationSchema)
    .mutation(({ ctx, input }) => recordDeviation(ctx, input)),
  listResults: personProcedure.input(listResultsSchema).query(({ ctx, input }) => listResults(ctx, input)),
  listPredictions: personProcedure
    .input(pilotIdSchema)
    .query(({ ctx, input }) => listPredictions(ctx, input.pilotId)),
  listObservations: personProcedure
    .input(listObservationsSchema)
    .query(({ ctx, input }) => listObservations(ctx, input)),
  findObservation: personProcedure
    .input(observationIdSchema)
    .query(({ ctx, input }) => findObservation(ctx, input.observationId)),
  findTemplate: personProcedure
    .input(schema.workingEvaluationSchema)
    .query(({ ctx, input }) => findTemplate(ctx, input.pilot)),
  findCompleteness: personProcedure
    .input(evaluationIdSchema)
    .query(({ ctx, input }) => findCompleteness(ctx, input.evaluationId)),
  setSchedule: personProcedure.input(setScheduleSchema).mutation(({ ctx, input }) => setSchedule(ctx, input)),
  recordObservations: personProcedure
    .input(recordObservationsSchema)
    .mutation(({ ctx, input }) => recordObservations(ctx, input)),
  importCsv: personProcedure.input(importCsvSchema).mutation(({ ctx, input }) => importCsv(ctx, input)),
  correctObservation: personProcedure
    .input(correctObservationSchema)
    .mutation(({ ctx, input }) => correctObservation(ctx, input)),
  finishCollecting: personProcedure
    .input(evaluationIdSchema)
    .mutation(({ ctx, input }) => finishCollecting(ctx, input.evaluationId)),
  sign: personProcedure
    .input(schema.offerFindingsSchema)
    .mutation(({ ctx, input }) => signFindings(ctx, input)),
  answer: personProcedure
    .input(schema.answerFindingsSchema)
    .mutation(({ ctx, input }) => answerFindings(ctx, input)),
  publish: personProcedure
    .input(evaluationIdSchema)
    .mutation(({ ctx, input }) => publishFindings(ctx, input.evaluationId)),
  correct: personProcedure
    .input(schema.correctFindingsSchema)
    .mutation(({ ctx, input }) => correctFindings(ctx, input)),
  retract: personProcedure
    .input(schema.retractFindingsSchema)
    .mutation(({ ctx, input }) => retractFindings(ctx, input)),
  listDecisions: personProcedure
    .input(schema.workingEvaluationSchema)
    .query(({ ctx, input }) => listDecisions(ctx, input.pilot)),
  decide: personProcedure.input(decideSchema).mutation(({ ctx, input }) => decideOnFindings(ctx, input)),
});
