/** Beside a search form, when hardly anything held all of the words. */
export function AnyWordNote() {
  return (
    <p>
      Hardly anything holds all of these words, so this list shows what holds any of them. Put quotation marks
      around words that belong together.
    </p>
  );
}
