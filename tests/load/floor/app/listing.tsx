const entries = Array.from({ length: 20 }, (_, place) => ({
  id: place + 1,
  name: `Entry ${place + 1}`,
  summary: "One sentence of an ordinary length, as a list of twenty things would show for each of them.",
}));

/** What any page of a list has to do at the least. */
export function Listing() {
  return (
    <main>
      <h1>Twenty things</h1>
      <ol>
        {entries.map(({ id, name, summary }) => (
          <li key={id}>
            <h2>
              <a href={`/things/${id}`}>{name}</a>
            </h2>
            <p>{summary}</p>
          </li>
        ))}
      </ol>
    </main>
  );
}
