/** Care City's own mark here: two hands of one loop, need and answer, closing round a person. */
export function BrandMark() {
  return (
    <svg className="ix-header__mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        d="M20 4a16 16 0 0 1 15.7 13"
        stroke="#f2a33a"
        strokeWidth="5"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M35.2 24.8A16 16 0 1 1 12 6.1"
        stroke="#bfdcda"
        strokeWidth="5"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="20" cy="16" r="4" fill="#fff" />
      <path d="M12.5 28c0-5 3.2-7.5 7.5-7.5s7.5 2.5 7.5 7.5z" fill="#fff" />
    </svg>
  );
}
