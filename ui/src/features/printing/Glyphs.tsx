import { Banner } from "@/components";
import { t } from "@/i18n";
import type { MissingGlyph } from "@/ipc";

/** Characters no font has a shape for: they keep the document from being written. */
export function Glyphs({ glyphs }: { glyphs: readonly MissingGlyph[] }) {
  if (glyphs.length === 0) return null;
  return (
    <Banner tone="danger" title={t("print-glyphs", { count: glyphs.length })}>
      <p>{t("print-glyphs-do")}</p>
      <ul className="mt-1 list-disc ps-4">
        {glyphs.map((glyph) => <li key={glyph.character} className="break-words">{t("print-glyph", { character: glyph.character, words: glyph.context })}</li>)}
      </ul>
    </Banner>
  );
}
