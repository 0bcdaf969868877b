import type { SeedChallenge } from "./challenge-record";
import { eastLondonChallenges } from "./challenges-east-london";
import { homeAndCarerChallenges } from "./challenges-home-and-carers";
import { widerChallenges } from "./challenges-wider";

export const challenges: SeedChallenge[] = [
  ...eastLondonChallenges,
  ...homeAndCarerChallenges,
  ...widerChallenges,
];
