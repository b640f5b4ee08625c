import { t } from "@/i18n";

/** For the keyboard's first Tab: past the sidebar to the content. Buttons, because the hash belongs to the router. */
export function SkipLinks() {
  const look =
    "absolute start-2 -top-20 z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:top-2";
  const jump = (id: string) => () => {
    const target = document.getElementById(id);
    const first = target?.querySelector<HTMLElement>("h1[tabindex], [tabindex='0'], a[href], button:not(:disabled), input, textarea");
    (first ?? target)?.focus();
  };
  return (
    <nav aria-label={t("shell-skip")}>
      <button type="button" className={look} onClick={jump("main")}>{t("shell-skip-main")}</button>
    </nav>
  );
}
