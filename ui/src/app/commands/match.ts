/** How well typed words fit a label: every word must begin a word of it, accents and order forgiven. */
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Higher is better; null when a word is missing. */
export function fit(label: string, words: string): number | null {
  const parts = fold(label).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let score = 0;
  for (const word of fold(words).split(/\s+/).filter(Boolean)) {
    const at = parts.findIndex((part) => part.startsWith(word));
    if (at < 0) return null;
    score += at === 0 ? 2 : 1;
  }
  return score;
}
