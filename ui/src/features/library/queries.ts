/** What the window asks the core about the library. */
import { queryOptions } from "@tanstack/react-query";
import { instrumentGet, instrumentList, libraryGet } from "@/ipc";

/** Every instrument in its newest version. */
export const instrumentHeads = queryOptions({ queryKey: ["instruments"], queryFn: () => instrumentList() });

/** An instrument, whole, in its newest version. */
export const instrumentQuery = (id: string) => queryOptions({ queryKey: ["instruments", id], queryFn: () => instrumentGet({ id, version: null }) });

/** The plan library, with what the practice changed. */
export const libraryQuery = queryOptions({ queryKey: ["library"], queryFn: () => libraryGet() });
