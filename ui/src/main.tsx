/** The production entry: draws the program. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app/App";
import { followTheme } from "./app/state/theme";

// React Aria waits for running transitions before it moves the focus of assistive technology, and counts one that
// was cancelled (reduced motion, a button that goes) as running for ever: a dialog would never get the focus.
window.addEventListener("transitionrun", (event) => event.stopPropagation(), { capture: true });

// Before the first paint and before the core has answered: the system's own theme, so that nothing flashes.
followTheme("system")();

// Asked for at once, not when the first word in that weight is drawn: until they are there words are invisible.
for (const weight of [400, 500, 600, 700]) void document.fonts.load(`${weight} 1rem "Atkinson Hyperlegible Next"`);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
