import { type EvaluationDesign, evaluationDesigns } from "../status";

type Reach = {
  /** What a result of this design can say. */
  shows: string;
  /** What it can never say, however large the numbers. */
  cannotShow: string;
  /** What it asks of the pilot. */
  needs: string;
};

/** The ladder from the design that can say most about cause to the one that can say least. */
export const designReach: Record<EvaluationDesign, Reach> = {
  randomised: {
    shows:
      "Whether the change made the difference: chance decided who got it, so the groups should be alike.",
    cannotShow: "Whether it would work as well in places or people unlike those who took part.",
    needs: "Research approval before it goes live, and enough people in two groups.",
  },
  controlled_before_after: {
    shows: "Whether things changed more with the change than in a similar group without it.",
    cannotShow:
      "That nothing else explains the difference: the two groups were not chosen by chance and may have differed in other ways.",
    needs: "A similar group that is measured in the same way, before and after.",
  },
  interrupted_time_series: {
    shows: "Whether the level or the trend broke at the moment of the change.",
    cannotShow: "That the change caused the break: something else may have happened at the same moment.",
    needs: "The same figure at many points in time, 8 or more before and 8 or more after.",
  },
  before_after: {
    shows: "Whether the figure is different after the change from what it was before.",
    cannotShow:
      "What caused a difference: time passed, seasons turned, and other things changed too. Nor how much of it is regression to the mean.",
    needs: "The same figure for a period before the change.",
  },
  after_only: {
    shows: "What was seen with the change in place: how many used it, how they fared and what it cost.",
    cannotShow: "Whether anything became better or worse, because there is nothing to compare with.",
    needs: "Only the figures of the pilot itself.",
  },
};

/** Designs in which two groups or two times are compared, so that the planned number is shared between two. */
export function comparesTwo(design: EvaluationDesign): boolean {
  return design !== "after_only";
}

/** "2 of 5, where 1 can say most about cause" */
export function rungOf(design: EvaluationDesign): string {
  return `${evaluationDesigns.indexOf(design) + 1} of ${evaluationDesigns.length}, where 1 can say most about cause`;
}
