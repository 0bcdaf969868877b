import { type ReactNode, useId } from "react";
import { keyed } from "./keyed";

type TableProps = {
  caption: string;
  head: ReactNode[];
  rows: ReactNode[][];
  /** Indexes of the columns that hold numbers: aligned to the right. */
  numeric?: number[];
  hideCaption?: boolean;
};

// A box that scrolls must take the focus, or a keyboard cannot reach what lies beyond its edge.
const keyboardScroll = { tabIndex: 0 };

/** The first cell of each row is its header. Scrolls inside its own box on a narrow screen. */
export function Table({ caption, head, rows, numeric = [], hideCaption }: TableProps) {
  const captionId = useId();
  const alignment = (column: number) => (numeric.includes(column) ? "ix-table__numeric" : undefined);
  return (
    <section className="ix-table-scroll" aria-labelledby={captionId} {...keyboardScroll}>
      <table className="ix-table">
        <caption id={captionId} className={hideCaption ? "nhsuk-u-visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {keyed(head).map(({ key, place, item }) => (
              <th key={key} scope="col" className={alignment(place)}>
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, item: cells }) => (
            <tr key={key}>
              <Cells cells={cells} alignment={alignment} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cells({
  cells,
  alignment,
}: {
  cells: ReactNode[];
  alignment: (column: number) => string | undefined;
}) {
  return keyed(cells).map(({ key, place, item }) =>
    place === 0 ? (
      <th key={key} scope="row" className={alignment(place)}>
        {item}
      </th>
    ) : (
      <td key={key} className={alignment(place)}>
        {item}
      </td>
    ),
  );
}
