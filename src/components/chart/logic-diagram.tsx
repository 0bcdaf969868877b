import { useId } from "react";
import { Details } from "@/components/ui/details";
import { keyed } from "@/components/ui/keyed";
import { type LogicPlace, type LogicStage, type PlacedBox, placeAcross, placeDown } from "./logic-layout";

type LogicDiagramProps = {
  title: string;
  /** From what goes in to what comes of it. */
  stages: readonly LogicStage[];
  /** What all of it rests on. */
  foundation: LogicStage;
};

/** How a change is meant to work: boxes with arrows, left to right or downwards as the screen allows, and as text. */
export function LogicDiagram({ title, stages, foundation }: LogicDiagramProps) {
  const said = [...stages, foundation].map(spoken).join(" ");
  return (
    <figure className="ix-chart ix-logic">
      <figcaption>
        <p className="ix-chart__title">{title}</p>
      </figcaption>
      <div className="ix-logic__across">
        <Drawing place={placeAcross(stages, foundation)} title={title} said={said} />
      </div>
      <div className="ix-logic__down">
        <Drawing place={placeDown(stages, foundation)} title={title} said={said} />
      </div>
      <Details summary="Show this diagram as text">
        {[...stages, foundation].map(({ heading, lines }) => (
          <div key={heading}>
            <p>
              <strong>{heading}</strong>
            </p>
            {lines.length > 0 ? (
              <ul>
                {keyed(lines).map(({ key, item }) => (
                  <li key={key}>{item}</li>
                ))}
              </ul>
            ) : (
              <p>Not written yet</p>
            )}
          </div>
        ))}
      </Details>
    </figure>
  );
}

function spoken({ heading, lines }: LogicStage): string {
  return `${heading}: ${lines.length > 0 ? lines.join("; ") : "not written yet"}.`;
}

function Drawing({ place, title, said }: { place: LogicPlace; title: string; said: string }) {
  const id = useId();
  return (
    <svg
      className="ix-logic__svg"
      viewBox={`-2 -2 ${place.width + 4} ${Math.ceil(place.height) + 4}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{said}</desc>
      <defs>
        <marker
          id={`${id}-head`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0 L10 5 L0 10 z" className="ix-logic__head" />
        </marker>
      </defs>
      {place.boxes.map((box) => (
        <Box key={box.heading} box={box} />
      ))}
      {keyed(place.arrows).map(({ key, item }) => (
        <line key={key} {...item} className="ix-logic__arrow" markerEnd={`url(#${id}-head)`} />
      ))}
      {place.foundation ? <Box box={place.foundation} isFoundation /> : null}
    </svg>
  );
}

function Box({ box, isFoundation = false }: { box: PlacedBox; isFoundation?: boolean }) {
  const { x, y, width, height, heading, texts } = box;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="6"
        className={isFoundation ? "ix-logic__box ix-logic__box--foundation" : "ix-logic__box"}
      />
      <text x={x + 14} y={y + 29} className="ix-logic__heading">
        {heading}
      </text>
      {keyed(texts).map(({ key, item }) => (
        <text key={key} x={item.x} y={item.y} className="ix-logic__text">
          {item.text}
        </text>
      ))}
    </>
  );
}
