import type { ReactNode } from "react";

export type IllustrationName = "seedling" | "people" | "loop" | "search" | "signpost" | "repair";

type IllustrationProps = {
  name: IllustrationName;
  /** Leave out where the words beside it say the same: it is decoration then. */
  alt?: string;
  wide?: boolean;
};

const teal = "#0f5257";
const tealSoft = "#bfdcda";
const plum = "#5b2358";
const plumSoft = "#e3cfe1";
const marigold = "#f2a33a";
const sand = "#f1ece4";
const skin = ["#8d5a3b", "#e0b08c"] as const;

export function Illustration({ name, alt, wide }: IllustrationProps) {
  const { box, art } = drawings[name];
  return (
    <svg
      className={wide ? "ix-illustration ix-illustration--wide" : "ix-illustration"}
      viewBox={box}
      role={alt ? "img" : undefined}
      aria-hidden={alt ? undefined : true}
      aria-label={alt}
    >
      {art}
    </svg>
  );
}

const seedling = (
  <>
    <ellipse cx="80" cy="106" rx="62" ry="10" fill={sand} />
    <path d="M56 78h48l-6 28H62z" fill={marigold} />
    <path d="M52 72h56v10H52z" fill={plum} />
    <path d="M80 72V40" stroke={teal} strokeWidth="4" fill="none" />
    <path d="M80 48c-22 2-30-10-30-22 18-2 30 6 30 22z" fill={tealSoft} />
    <path d="M80 40c0-18 12-28 30-28 2 18-10 28-30 28z" fill={teal} />
  </>
);

function Person({ x, hair, face, coat }: { x: number; hair: string; face: string; coat: string }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path d="M-34 150c0-36 12-54 34-54s34 18 34 54z" fill={coat} />
      <circle cx="0" cy="66" r="24" fill={face} />
      <path d="M-25 64c-2-26 12-36 25-36s27 10 25 36c-6-4-10-16-12-20-8 8-26 8-38 20z" fill={hair} />
      <path d="M-8 74q8 7 16 0" stroke={plum} strokeWidth="2.5" fill="none" strokeLinecap="round" />
    </g>
  );
}

const people = (
  <>
    <ellipse cx="180" cy="152" rx="170" ry="14" fill={sand} />
    <Person x={96} hair="#2b2320" face={skin[0]} coat={teal} />
    <path d="M88 104h16v46H88z" fill={tealSoft} />
    <Person x={264} hair="#d9d5d0" face={skin[1]} coat={plum} />
    <rect x="146" y="92" width="68" height="44" rx="8" fill="#fff" stroke={teal} strokeWidth="4" />
    <path
      d="M154 116h12l6-14 8 24 7-16 4 6h15"
      stroke={marigold}
      strokeWidth="4"
      fill="none"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </>
);

const stations = [
  { x: 90, y: 70, fill: plum, text: "Need" },
  { x: 270, y: 70, fill: teal, text: "Product" },
  { x: 270, y: 190, fill: marigold, text: "Pilot" },
  { x: 90, y: 190, fill: "#1d6b45", text: "Result" },
] as const;

const loop = (
  <>
    <rect x="90" y="70" width="180" height="120" rx="56" fill="none" stroke={tealSoft} strokeWidth="10" />
    <path
      d="M172 58l18 12-18 12zM282 122l-12 18-12-18zM188 178l-18 12 18 12zM78 138l12-18 12 18z"
      fill={teal}
    />
    {stations.map(({ x, y, fill, text }) => (
      <g key={text}>
        <circle cx={x} cy={y} r="46" fill={fill} stroke="#faf8f5" strokeWidth="6" />
        <text
          x={x}
          y={y + 6}
          textAnchor="middle"
          fontSize="17"
          fontWeight="600"
          fill={fill === marigold ? "#0b3b3f" : "#fff"}
        >
          {text}
        </text>
      </g>
    ))}
  </>
);

const search = (
  <>
    <rect x="24" y="20" width="78" height="92" rx="8" fill={sand} />
    <path d="M38 42h50M38 58h50M38 74h30" stroke={tealSoft} strokeWidth="6" strokeLinecap="round" />
    <circle cx="98" cy="72" r="26" fill="#fff" stroke={teal} strokeWidth="7" />
    <path d="M117 91l22 22" stroke={plum} strokeWidth="9" strokeLinecap="round" />
  </>
);

const signpost = (
  <>
    <ellipse cx="80" cy="112" rx="56" ry="7" fill={sand} />
    <path d="M76 14h8v98h-8z" fill={plum} />
    <path d="M36 22h66l14 12-14 12H36z" fill={teal} />
    <path d="M124 56H62L48 68l14 12h62z" fill={marigold} />
  </>
);

const repair = (
  <>
    <ellipse cx="80" cy="110" rx="60" ry="8" fill={sand} />
    <rect x="30" y="24" width="100" height="66" rx="8" fill="#fff" stroke={teal} strokeWidth="6" />
    <path d="M64 90h32v16H64z" fill={plumSoft} />
    <path
      d="M30 58h30l8-14 12 28 10-20 6 6h34"
      stroke={plum}
      strokeWidth="5"
      fill="none"
      strokeDasharray="50 12"
    />
  </>
);

const drawings: Record<IllustrationName, { box: string; art: ReactNode }> = {
  seedling: { box: "0 0 160 120", art: seedling },
  people: { box: "0 0 360 170", art: people },
  loop: { box: "30 10 300 240", art: loop },
  search: { box: "0 0 160 120", art: search },
  signpost: { box: "0 0 160 120", art: signpost },
  repair: { box: "0 0 160 120", art: repair },
};
