/**
 * The pseudo-locale: accented and a third longer, so that words outside the catalogues and labels
 * without room to grow show at a glance.
 */
const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

/** One run of catalogue text, accented and padded. Arguments pass through untouched. */
export function pseudo(text: string): string {
  const accented = [...text].map((char) => {
    const at = PLAIN.indexOf(char);
    return at < 0 ? char : ([...ACCENTED][at] ?? char);
  });
  const letters = accented.filter((char) => char.trim() !== "").length;
  return letters < 2 ? accented.join("") : `${accented.join("")}${"·".repeat(Math.ceil(letters / 3))}`;
}
