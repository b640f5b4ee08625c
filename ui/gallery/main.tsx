/**
 * Every component of the kit in every state, for the eye and for axe. Development only: no entry of the build.
 * `?theme=dark&part=fields`; `part=window` is the whole shell with an invented feature.
 */
import { createRoot } from "react-dom/client";
import "../src/styles/index.css";
import { ToastRegion } from "../src/components";
import { chooseLocale } from "../src/i18n";
import { Fields } from "./Fields";
import { Notices } from "./Notices";
import { Overlays } from "./Overlays";
import { Rows } from "./Rows";
import { Window } from "./Window";

const query = new URLSearchParams(window.location.search);
document.documentElement.dataset["theme"] = query.get("theme") ?? "light";
document.documentElement.style.setProperty("--zoom", query.get("zoom") ?? "1");
chooseLocale(query.get("locale") ?? "en-US");

const PARTS = { fields: Fields, notices: Notices, overlays: Overlays, rows: Rows };
const part = query.get("part") ?? "fields";
const Part = PARTS[part as keyof typeof PARTS];
const root = document.getElementById("root");
if (root && import.meta.env.DEV) {
  createRoot(root).render(
    part === "window" ? (
      <Window />
    ) : (
      <main className="scroll-calm h-full px-6 py-5">
        <h1 className="text-xl font-semibold">Gallery</h1>
        <Part />
        <ToastRegion />
      </main>
    ),
  );
}
