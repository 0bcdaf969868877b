import { wilsonInterval } from "../statistics/proportion";
import { suppressProportion } from "../statistics/suppress";
import type { TimeBasis } from "./status";

export type WorkforceChange = {
  role: string;
  organisation: string;
  task: string;
  minutesBefore: number | null;
  minutesAfter: number | null;
  timesPerMonth: number;
  trainingHours: number;
  basis: TimeBasis;
  usedFor: string;
  acceptableCount: number | null;
  askedCount: number | null;
};

export type WorkforceTold = WorkforceChange & { id: string; source: string };

/** Hours a month that a change sets free; below 0 where it takes more. In: minutes a time and times a month. */
export function hoursReleased({ minutesBefore, minutesAfter, timesPerMonth }: WorkforceChange): number {
  return (((minutesBefore ?? 0) - (minutesAfter ?? 0)) * timesPerMonth) / 60;
}

/** Each role's hours a month set free and taken, its training, and after how many months the training is made up; null if never. */
export function sumByRole(changes: readonly WorkforceChange[]) {
  const roles = [...new Set(changes.map(({ role }) => role))].sort();
  return roles.map((role) => {
    const own = changes.filter((change) => change.role === role);
    const hours = own.map(hoursReleased);
    const total = (values: number[]) => values.reduce((sum, one) => sum + one, 0);
    const released = total(hours.filter((one) => one > 0));
    const taken = -total(hours.filter((one) => one < 0));
    const training = total(own.map(({ trainingHours }) => trainingHours));
    const net = released - taken;
    return {
      role,
      released,
      taken,
      net,
      training,
      paybackMonths: net > 0 && training > 0 ? training / net : null,
    };
  });
}

/** Time set free that nobody says was used for anything: it is not a benefit yet. In: changes. Out: those without a use. */
export function withoutUse<Change extends WorkforceChange>(changes: readonly Change[]): Change[] {
  return changes.filter((change) => hoursReleased(change) > 0 && change.usedFor === "");
}

/** How many found the new way acceptable, with a Wilson interval; null where nobody was asked or the count must be hidden. */
export function acceptabilityOf({ acceptableCount, askedCount }: WorkforceChange, exact: boolean) {
  if (acceptableCount === null || askedCount === null) return null;
  const shown = suppressProportion(
    { numerator: acceptableCount, denominator: askedCount },
    { alreadyPublic: exact },
  );
  if (shown.hidden) return null;
  return { ...shown.figures, decimals: exact ? 0 : shown.decimals, interval: wilsonInterval(shown.figures) };
}

/** The changes as anybody may see them: counts of staff rounded, small ones left out. */
export function changesForAll<Change extends WorkforceChange>(changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    const shown = acceptabilityOf(change, false);
    return { ...change, acceptableCount: shown?.numerator ?? null, askedCount: shown?.denominator ?? null };
  });
}
