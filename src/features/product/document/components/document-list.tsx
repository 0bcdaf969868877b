import { type Audience, audienceLabels } from "../../status";

export type ShownDocument = { id: string; name: string; type: string; size: number; audience: Audience };

/** Documents that the reader may download, each with its type and size; `showAudience` for those who see all. */
export function DocumentList({
  documents,
  showAudience,
}: {
  documents: ShownDocument[];
  showAudience: boolean;
}) {
  return (
    <ul className="nhsuk-list">
      {documents.map(({ id, name, type, size, audience }) => (
        <li key={id}>
          <a href={`/documents/${id}`}>{name}</a> ({type}, {sizeOf(size)})
          {showAudience ? (
            <span className="ix-answer__who"> Seen by: {audienceLabels[audience].toLowerCase()}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
