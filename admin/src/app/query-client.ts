import { QueryClient } from "@tanstack/react-query";
import { HttpError } from "react-admin";

const retriesMax = 2;

/** Only a server that was not reached is asked again; an answer, even a refusal, is an answer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => error instanceof HttpError && error.status === 0 && failures < retriesMax,
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
    mutations: { retry: false },
  },
});
