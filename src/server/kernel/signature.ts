import { createHmac, timingSafeEqual } from "node:crypto";

/** Proof that this exchange made a link; `purpose` keeps the proof of one kind of link from opening another. */
export function sign(purpose: string, value: string): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is missing: it signs links.");
  return createHmac("sha256", secret).update(`${purpose}\n${value}`).digest("base64url");
}

export function isSigned(purpose: string, value: string, proof: string): boolean {
  const [expected, given] = [Buffer.from(sign(purpose, value)), Buffer.from(proof)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
