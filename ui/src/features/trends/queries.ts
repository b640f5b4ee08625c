/** What the window asks the core about trends. */
import { queryOptions } from "@tanstack/react-query";
import { trendGet, trendList, type ClientId, type TrendOf } from "@/ipc";

/** What there is a trend of, the newest first. */
export const trendHeads = (clientId: ClientId) => queryOptions({ queryKey: ["trends", clientId], queryFn: () => trendList({ clientId }) });

/** One trend, whole. */
export const trendQuery = (clientId: ClientId, of: TrendOf) => queryOptions({ queryKey: ["trends", clientId, of], queryFn: () => trendGet({ clientId, of }) });
