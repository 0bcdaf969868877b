import activity from "./activity";
import body1 from "./body-1";
import body2 from "./body-2";
import condition1 from "./condition-1";
import condition2 from "./condition-2";
import condition3 from "./condition-3";
import outcome from "./outcome";
import population from "./population";
import setting from "./setting";
import technology from "./technology";
import topic from "./topic";
import workforce from "./workforce";

/** The whole vocabulary, one concept a line. */
export const concepts: string[] = [
  body1,
  body2,
  condition1,
  condition2,
  condition3,
  topic,
  population,
  activity,
  technology,
  outcome,
  setting,
  workforce,
].flatMap((part) => part.trim().split("\n"));
