/** The production entry: draws the program. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app/App";
import { followTheme } from "./app/state/theme";

// Before the first paint and before the core has answered: the system's own theme, so that nothing flashes.
followTheme("system")();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
