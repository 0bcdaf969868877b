import { saveAddress } from "../rules";

type SaveSearchProps = {
  seeks: "products" | "challenges";
  /** What was searched for, as the address of the list has it. */
  chosen: Record<string, unknown>;
};

/** The way from a list to hearing of what is new in it; a list of everything is no interest. */
export function SaveSearch({ seeks, chosen }: SaveSearchProps) {
  const address = saveAddress(seeks, chosen);
  if (!address.includes("&")) return null;
  return (
    <p>
      <a href={address}>Save this search</a> and hear of what is new in it.
    </p>
  );
}
