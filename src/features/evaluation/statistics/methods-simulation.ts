import { z } from "zod";
import { defineMethod, type Output } from "./define-method";
import { firstLinkFor, type Link, simulateChain } from "./extrapolation-simulation";
import { netBenefit } from "./incremental-cost";
import { thresholds } from "./methods-economics";
import {
  acceptabilityCurve,
  quadrantShares,
  simulateCosts,
  summariseDraws,
  summariseNetBenefit,
} from "./probabilistic-sensitivity";
import {
  certain,
  uncertainAmount,
  uncertainRatio,
  uncertainReduction,
  uncertainShare,
  uncertainShareFromInterval,
} from "./uncertain";

const meanWithError = z.strictObject({ mean: z.number(), se: z.number().default(0) });
const simulation = {
  seed: z.number(),
  draws: z.number().default(1000),
  conf: z.number().default(0.95),
  /** The confidence level of the limits that go in; `conf` is that of the interval that comes out. */
  limits_conf: z.number().default(0.95),
};
/** Pounds per QALY from 0 to 60,000. */
const CURVE = Array.from({ length: 25 }, (_, at) => at * 2500);

const link = z.strictObject({
  name: z.string(),
  value: z.number(),
  lower: z.number().optional(),
  upper: z.number().optional(),
  /** share: 0 to 1, beta. amount: above 0, lognormal. reduction: 1 minus a lognormal relative risk. */
  kind: z.enum(["share", "amount", "reduction"]).default("amount"),
  status: z.enum(["confirmed", "possible"]).default("confirmed"),
});

function readLink({ name, value, lower, upper, kind }: z.infer<typeof link>, confidence: number): Link {
  if (value < 0) throw new RangeError(`The link ${name} must not be negative`);
  if (kind === "share" && value > 1)
    throw new RangeError(`The link ${name} is a share and must be at most 1`);
  if (lower === undefined && upper === undefined) return { name, figure: certain(value), limits: null };
  if (lower === undefined || upper === undefined) throw new RangeError(`The link ${name} needs both limits`);
  const given = { value, lower, upper };
  if (kind === "share" && (lower < 0 || upper > 1))
    throw new RangeError(`The limits of ${name} must be between 0 and 1`);
  const read = { share: uncertainShareFromInterval, amount: uncertainRatio, reduction: uncertainReduction };
  return { name, figure: read[kind](given, confidence), limits: { lower, upper } };
}

/** Methods that draw numbers, by the name that asks for each; the same seed gives the same answer. */
export const simulationMethods = {
  psa: defineMethod(
    z.object({
      cost_control: meanWithError,
      cost_new: meanWithError,
      utility_control: meanWithError.default({ mean: 0, se: 0 }),
      utility_new: meanWithError.default({ mean: 0, se: 0 }),
      years: z.number().default(1),
      event: z
        .strictObject({
          probability: meanWithError,
          relative_risk: z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() }),
          cost: meanWithError.default({ mean: 0, se: 0 }),
          qaly_loss: meanWithError.default({ mean: 0, se: 0 }),
        })
        .optional(),
      lambda: thresholds,
      curve: z.array(z.number()).min(1).default(CURVE),
      ...simulation,
    }),
    (input): Output => {
      const { deterministic, plane } = simulateCosts(
        {
          costControl: uncertainAmount(input.cost_control),
          costNew: uncertainAmount(input.cost_new),
          utilityControl: uncertainShare(input.utility_control),
          utilityNew: uncertainShare(input.utility_new),
          years: input.years,
          event: input.event
            ? {
                probability: uncertainShare(input.event.probability),
                relativeRisk: uncertainRatio(input.event.relative_risk, input.limits_conf),
                cost: uncertainAmount(input.event.cost),
                qalyLoss: uncertainAmount(input.event.qaly_loss),
              }
            : null,
        },
        { draws: input.draws, seed: input.seed, confidence: input.conf },
      );
      const at = (tell: (lambda: number) => Output | number) =>
        Object.fromEntries(input.lambda.map((lambda) => [lambda, tell(lambda)]));
      return {
        draws: input.draws,
        seed: input.seed,
        deterministic: {
          delta_cost: deterministic.deltaCost,
          delta_qaly: deterministic.deltaQalys,
          icer: deterministic.ratio,
          quadrant: deterministic.quadrant,
          inmb: at((lambda) => netBenefit(deterministic, lambda).money),
        },
        delta_cost: {
          ...summariseDraws(
            plane.map((point) => point.deltaCost),
            input.conf,
          ),
        },
        delta_qaly: {
          ...summariseDraws(
            plane.map((point) => point.deltaQalys),
            input.conf,
          ),
        },
        inmb: at((lambda) => ({ ...summariseNetBenefit(plane, lambda, input.conf) })),
        quadrants: { ...quadrantShares(plane) },
        acceptability: acceptabilityCurve(plane, input.curve).map(({ threshold, share }) => ({
          lambda: threshold,
          probability: share,
        })),
        plane: plane.map((point) => ({ delta_qaly: point.deltaQalys, delta_cost: point.deltaCost })),
      };
    },
  ),
  extrapolation_simulation: defineMethod(
    z.object({ links: z.array(link).min(1), target: z.number().optional(), ...simulation }),
    (input): Output => {
      const links = input.links.map((each) => readLink(each, input.limits_conf));
      const { draws, seed, conf: confidence } = input;
      const chain = simulateChain(links, { draws, seed, confidence });
      const later = links.slice(1).map(({ figure }) => figure.value);
      return {
        draws,
        seed,
        result: chain.result,
        mean: chain.mean,
        lower: chain.lower,
        upper: chain.upper,
        status: input.links.some(({ status }) => status === "possible") ? "possible" : "confirmed",
        link_that_matters_most: chain.matters,
        links: chain.links.map((each) => ({
          name: each.name,
          value: each.value,
          product: each.product,
          importance: each.importance,
          result_at_lower: each.resultAtLower,
          result_at_upper: each.resultAtUpper,
        })),
        first_link_needed: input.target === undefined ? null : firstLinkFor(input.target, later),
      };
    },
  ),
};
