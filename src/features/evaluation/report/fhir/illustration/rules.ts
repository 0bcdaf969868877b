import { areFiguresMadeUp, illustrationNote, type PublishedFindings } from "../../../rules";

/** What FHIR itself marks resources with that are about nobody. */
const testData = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ActReason",
  code: "HTEST",
  display: "test health data",
};

/** The marks of a bundle and of each of its resources whose figures are made up; none of any other. */
export function illustrationMarks(content: PublishedFindings, tags: string) {
  if (!areFiguresMadeUp(content)) return null;
  const madeUp = { system: tags, code: "made-up-figures", display: "Made-up figures, for demonstration" };
  return { security: [testData], tag: [madeUp] };
}

/** The first of the notes of each resource, where there is anything to say. */
export function illustrationNotes(content: PublishedFindings): { text: string }[] {
  const text = illustrationNote(content);
  return text ? [{ text }] : [];
}
