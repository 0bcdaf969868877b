/** Why a suggestion or a match came to nothing, told from the words of the reason. One reason can name several. */
export const causes = {
  price: {
    label: "Price or budget",
    words:
      "price | pricing | cost | costly | expensive | budget | afford | affordable | money | fund | funding",
  },
  place: {
    label: "Place or distance",
    words: "far | distance | place | area | borough | region | travel | local",
  },
  evidence: {
    label: "Evidence",
    words: "evidence | proof | proven | unproven | result | study | trial | evaluation",
  },
  time: {
    label: "Time or capacity",
    words: "busy | capacity | staff | staffing | late | later | soon | year | start | wait",
  },
  owned: {
    label: "Something like it is there already",
    words: "already | tried | existing | contract | supplier | own | similar",
  },
  assurance: {
    label: "Assurance, data or systems",
    words:
      "data | privacy | security | safety | assurance | dtac | dspt | dpia | integrate | integration | system | interoperable",
  },
  fit: {
    label: "Does not answer the need",
    words:
      "fit | suit | suitable | need | problem | different | relevant | wrong | setting | population | patient",
  },
} as const satisfies Record<string, { label: string; words: string }>;

export type Cause = keyof typeof causes | "other";
export const causeNames = [...(Object.keys(causes) as (keyof typeof causes)[]), "other"] as const;

export function labelOfCause(cause: Cause): string {
  return cause === "other" ? "Something else" : causes[cause].label;
}
