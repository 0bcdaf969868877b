"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Looks again every two seconds while the page is open; without scripts it is nothing. */
export function ReloadSoon() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
