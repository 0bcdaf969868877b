import { checkFinite, checkPositive } from "./check";

/** Mean cost per person, in pounds, and mean quality-adjusted life years per person, of one arm. */
export interface Arm {
  readonly cost: number;
  readonly qalys: number;
}

/** Where the new service lies beside the old one on the cost-effectiveness plane. */
export type Quadrant = "NE trade-off" | "SE dominant" | "NW dominated" | "SW trade-off" | "no difference";

export interface Increment {
  readonly deltaCost: number;
  readonly deltaQalys: number;
  readonly quadrant: Quadrant;
  /** Pounds per QALY: gained in NE, saved per QALY given up in SW; null where the ratio would mislead. */
  readonly ratio: number | null;
}

/**
 * New service minus old: cost, QALYs, and their ratio only where it is a trade-off. In: pounds and QALYs per person.
 * On the edges the better side counts: as good but cheaper is dominant, dearer but no better is dominated.
 * Errors: RangeError unless all four are numbers.
 * Source: Drummond and others 2015, Methods for the economic evaluation of health care programmes, chapter 4.
 */
export function compareArms(control: Arm, fresh: Arm): Increment {
  for (const arm of [control, fresh]) {
    checkFinite("The cost", arm.cost);
    checkFinite("The number of QALYs", arm.qalys);
  }
  const deltaCost = fresh.cost - control.cost;
  const deltaQalys = fresh.qalys - control.qalys;
  const quadrant = quadrantOf(deltaCost, deltaQalys);
  const ratio = quadrant.endsWith("trade-off") ? deltaCost / deltaQalys : null;
  return { deltaCost, deltaQalys, quadrant, ratio };
}

/** The quadrant of a difference in cost and in QALYs. */
export function quadrantOf(deltaCost: number, deltaQalys: number): Quadrant {
  if (deltaCost === 0 && deltaQalys === 0) return "no difference";
  if (deltaQalys >= 0 && deltaCost <= 0) return "SE dominant";
  if (deltaQalys <= 0 && deltaCost >= 0) return "NW dominated";
  return deltaQalys > 0 ? "NE trade-off" : "SW trade-off";
}

/**
 * Net benefit at a willingness to pay of `threshold` pounds per QALY: worth adopting above 0, in every quadrant.
 * Out: pounds (`money`) and QALYs (`health`) per person. Errors: RangeError unless the threshold is above 0.
 * Source: Stinnett and Mullahy 1998, Medical Decision Making 18:S68.
 */
export function netBenefit(
  { deltaCost, deltaQalys }: Pick<Increment, "deltaCost" | "deltaQalys">,
  threshold: number,
) {
  checkPositive("The threshold", threshold);
  return { money: threshold * deltaQalys - deltaCost, health: deltaQalys - deltaCost / threshold };
}

/**
 * Benefit per pound spent, beside the net return that sources often confuse with it (it is 1 lower). In: pounds.
 * Out: ratios without unit, and pounds. Errors: RangeError unless the cost is above 0 and the benefit is a number.
 * Source: Public Health England 2017 ("£5.20 per £1" is the gross ratio; the net return is 4.20).
 */
export function returnOnSpending(cost: number, benefit: number) {
  checkPositive("The cost", cost);
  checkFinite("The benefit", benefit);
  return { benefitCostRatio: benefit / cost, netReturn: (benefit - cost) / cost, netBenefit: benefit - cost };
}

/**
 * A total saving per person offered, and how many users (and what uptake) it implies at a saving per user.
 * In: pounds and people. Out: pounds, people, share. Errors: RangeError unless people and the saving per user are above 0.
 */
export function savingPerPerson(total: number, people: number, perUser: number | null) {
  checkFinite("The total saving", total);
  checkPositive("The number of people", people);
  if (perUser === null) return { perPerson: total / people, impliedUsers: null, uptake: null };
  checkPositive("The saving per user", perUser);
  const impliedUsers = total / perUser;
  return { perPerson: total / people, impliedUsers, uptake: impliedUsers / people };
}
