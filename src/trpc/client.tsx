"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { RootRouter } from "@/server/root";

const { TRPCProvider, useTRPC } = createTRPCContext<RootRouter>();

export { useTRPC };

const makeClient = () =>
  createTRPCClient<RootRouter>({
    links: [httpSubscriptionLink({ url: "/api/trpc", transformer: superjson })],
  });

/** Wraps only the parts of a page that listen for changes; everything else is read on the server and loads none of this. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient());
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
