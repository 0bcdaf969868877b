import { measureDomainLabels } from "../../status";
import { entries } from "./entries/rules";
import { instruments } from "./instruments/rules";
import { type LibraryMeasure, licenceLabels } from "./status";

export const library: readonly LibraryMeasure[] = [...instruments, ...entries];

export function findInLibrary(key: string | undefined): LibraryMeasure | undefined {
  return library.find((one) => one.key === key);
}

/** Every measure that holds all of the words; without words, all of one domain or simply all. */
export function searchLibrary({ q = "", domain = "" }: { q?: string; domain?: string }): LibraryMeasure[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return library.filter((one) => {
    const text = [one.key, one.name, one.definition, one.source, measureDomainLabels[one.domain], one.words]
      .join(" ")
      .toLowerCase();
    return (domain === "" || one.domain === domain) && words.every((word) => text.includes(word));
  });
}

/** "Free to use", and what else must be known before the questions are asked. */
export function licenceText({
  licence,
  licenceNote,
}: Pick<LibraryMeasure, "licence" | "licenceNote">): string {
  if (licence === "not_instrument") return "";
  return `${licenceLabels[licence]}.${licenceNote ? ` ${licenceNote}` : ""}`;
}
