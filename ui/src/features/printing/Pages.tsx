/** The pages as they will be printed, as wide as the panel. */
import { useEffect, useState } from "react";
import { t } from "@/i18n";

export function Pages({ pages, stale }: { pages: readonly string[]; stale: boolean }) {
  return (
    <ol aria-label={t("print-pages")} aria-busy={stale} className="flex flex-col gap-4">
      {pages.map((svg, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page is its number: the picture is exchanged in place
        <li key={at}>
          <Picture svg={svg} alt={t("print-page", { page: at + 1, pages: pages.length })} />
        </li>
      ))}
    </ol>
  );
}

function Picture({ svg, alt }: { svg: string; alt: string }) {
  const [shown, setShown] = useState<{ url: string; ready: boolean } | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    // The old picture stays until the new one is there: no flicker while typing.
    const picture = new Image();
    let gone = false;
    picture.addEventListener("load", () => !gone && setShown({ url, ready: true }));
    picture.src = url;
    return () => {
      gone = true;
      // After the next picture has taken its place.
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    };
  }, [svg]);
  return (
    <div style={{ aspectRatio: ratioOf(svg) }} className="w-full overflow-hidden rounded-sm border border-line bg-[white] shadow-1">
      {shown && <img src={shown.url} alt={alt} className={"block size-full"} />}
    </div>
  );
}

/** Width to height, from the picture's own frame. */
function ratioOf(svg: string): string {
  const frame = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg.slice(0, 400));
  return frame ? `${frame[1]} / ${frame[2]}` : "8.5 / 11";
}
