/**
 * The address lives in the hash and is read from the hash alone.
 *
 * The router's own hash history adds the page's query to what stands in the hash; the query here belongs to the
 * development bridge, and added to an address with filters it would spoil them.
 */
import { createBrowserHistory, type RouterHistory } from "@tanstack/react-router";

/** The parts of what follows the `#`. */
export function partsOf(hash: string): { href: string; pathname: string; search: string; hash: string } {
  const href = hash.replace(/^#/, "") || "/";
  const [, pathname = "/", search = "", below = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  return { href, pathname, search, hash: below };
}

export function hashHistory(): RouterHistory {
  return createBrowserHistory({
    parseLocation: () => ({ ...partsOf(window.location.hash), state: window.history.state ?? { __TSR_index: 0 } }),
    createHref: (href) => `${window.location.pathname}${window.location.search}#${href}`,
  });
}
