/** Who reads an explanation. */
export type ReadingSide = "leader" | "innovator" | "broker";

export type SideNames = { need: string; product: string };

type Pair = { leaderName: string; innovatorName: string; challengeTitle: string; productName: string };

/** What the two sides are called where their words are quoted. */
export function namesFor(side: ReadingSide, { productName }: Pair): SideNames {
  return {
    need: side === "leader" ? "Your need" : "The need",
    product: side === "innovator" ? "Your product" : productName,
  };
}

/** What the explanation is to the one who reads it. */
export function introductionFor(side: ReadingSide, pair: Pair): string {
  const { leaderName, innovatorName, productName, challengeTitle } = pair;
  switch (side) {
    case "leader":
      return `What ${innovatorName} says of ${productName}, beside what you say you need. What is unknown you can ask in an introduction.`;
    case "innovator":
      return `What ${leaderName} says in “${challengeTitle}”, beside what you say of your product. Your own answers can raise it.`;
    case "broker":
      return `What ${leaderName} needs and what ${innovatorName} offers, each in its own words.`;
  }
}

export function raiseHeadingFor(side: ReadingSide): string {
  if (side === "leader") return "What would raise it or make it surer: ask the innovator for it";
  return side === "innovator"
    ? "What you can do to raise it or make it surer"
    : "What would raise it or make it surer";
}
