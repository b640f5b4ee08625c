/** What the safety plan's address says: the number of a finished plan that is read. */
export function readAddress(search: Record<string, unknown>): { read?: number } {
  const read = Number(search["read"]);
  return Number.isInteger(read) && read > 0 ? { read } : {};
}
