export function RaiseList({ advice }: { advice: string[] }) {
  if (advice.length === 0) return <p>Nothing more that we can name.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {advice.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
