import { NextResponse } from "next/server";

// The builder looks for this file in every folder above as well, and would find the exchange's own.
export const config = { matcher: ["/never"] };

export function proxy(): NextResponse {
  return NextResponse.next();
}
