/** The root of all routes. Features hang theirs below it: `getParentRoute: () => shellRoute`. */
import { createRootRoute } from "@tanstack/react-router";
import { NotFound } from "./screens/NotFound";
import { ScreenFault } from "./screens/Fault";
import { Shell } from "./shell/Shell";

export const shellRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: ScreenFault });
