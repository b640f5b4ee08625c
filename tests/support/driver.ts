/**
 * As much of the WebDriver protocol (https://www.w3.org/TR/webdriver2/) as the tests of the real window use.
 */
import { writeFileSync } from "node:fs";
import { outputFile } from "./places";
import { until } from "./processes";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
type ElementReference = { [ELEMENT]: string };

/** Keys that are not letters, as WebDriver writes them. */
export const KEYS = { enter: "\uE007", escape: "\uE00C", tab: "\uE004", control: "\uE009", backspace: "\uE003", shift: "\uE008", down: "\uE015", space: " ", f6: "\uE036" } as const;

/** Finds elements by role and name, as a person with a screen reader does. Runs in the page. */
function findByRole(role: string, name: string): Element[] {
  const selectors: Record<string, string> = {
    button: "button",
    link: "a[href]",
    heading: "h1,h2,h3,h4,h5,h6",
    article: "article",
    textbox: "textarea,input:not([type]),input[type=text],input[type=password],input[type=email],input[type=tel],input[type=search]",
    checkbox: "input[type=checkbox]",
    radio: "input[type=radio]",
  };
  const text = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element: Element): string => {
    const referred = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    if (referred.length) return referred.map((id) => text(document.getElementById(id))).join(" ");
    const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return element.getAttribute("aria-label") ?? (labels.length ? labels.map((label) => text(label)).join(" ") : text(element));
  };
  const own = selectors[role];
  const found = [...document.querySelectorAll(`[role=${role}]${own ? `,${own}` : ""}`)].filter((element) => {
    const shown = element.getClientRects().length > 0 && !element.closest("[aria-hidden=true],[inert]");
    const given = element.getAttribute("role");
    return shown && (given === null || given === role) && (name === "" || nameOf(element).includes(name));
  });
  // "New passphrase" is meant before "New passphrase once more".
  return found.toSorted((a, b) => Number(nameOf(b) === name) - Number(nameOf(a) === name));
}

/** A session with one window. */
export class Driver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** Opens a program through tauri-driver. */
  static async open(server: string, application: string, args: string[]): Promise<Driver> {
    const options = { "tauri:options": { application, args } };
    const { sessionId } = await ask<{ sessionId: string }>("POST", `${server}/session`, { capabilities: { alwaysMatch: options } });
    return new Driver(`${server}/session/${sessionId}`);
  }

  /** Ends the program at once, as a crash would: what it had not kept is lost. */
  async end(): Promise<void> {
    await ask("DELETE", this.#session);
  }

  /** Runs a function in the page. */
  run<Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args): Promise<Result> {
    const source = `return (${script.toString()}).apply(null, arguments)`;
    return ask("POST", `${this.#session}/execute/sync`, { script: source, args });
  }

  /** Elements of this role whose name contains these words. */
  async all(role: string, name = ""): Promise<string[]> {
    const found = (await this.run(findByRole, role, name)) as unknown as ElementReference[];
    return found.map((reference) => reference[ELEMENT]);
  }

  /** The first of them, as soon as there is one. */
  async find(role: string, name = ""): Promise<string> {
    try {
      return await until(`a ${role} named “${name}”`, async () => (await this.all(role, name))[0]);
    } catch (error) {
      await this.picture("failed");
      throw error;
    }
  }

  async click(role: string, name: string): Promise<void> {
    await this.#onFound(role, name, async (found) => {
      let element = found;
      if (role === "checkbox" || role === "radio" || role === "switch") {
        // The box itself is drawn by its label; the input lies hidden in it.
        const label = (box: HTMLElement): Element => box.closest("label") ?? box;
        const drawn = await this.run(label, { [ELEMENT]: element } as unknown as HTMLElement);
        element = (drawn as unknown as ElementReference)[ELEMENT];
      }
      await ask("POST", `${this.#session}/element/${element}/click`, {});
    });
  }

  /** Types into a field, at the end of what it holds. */
  async type(name: string, text: string, role = "textbox"): Promise<void> {
    await this.#onFound(role, name, (element) => ask("POST", `${this.#session}/element/${element}/value`, { text }));
  }

  /** Does something with what is found. A page that is just being drawn may put another element in its place: then with that. */
  async #onFound(role: string, name: string, act: (element: string) => Promise<unknown>): Promise<void> {
    await until(`the ${role} “${name}” to stand still`, async () => {
      const element = await this.find(role, name);
      try {
        await act(element);
        return true;
      } catch (error) {
        if (String(error).includes("stale element")) return false;
        throw error;
      }
    });
  }

  /** Presses keys wherever the cursor is; held keys first (`press(KEYS.control, "k")`). */
  async press(...keys: string[]): Promise<void> {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    await ask("POST", `${this.#session}/actions`, { actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }] });
  }

  /** Starts the page anew, and waits until what is found in it is the new one's. */
  async reload(): Promise<void> {
    await this.run(() => {
      document.documentElement.dataset["before"] = "";
      location.reload();
    });
    await until("the page to start anew", () => this.run(() => document.documentElement.dataset["before"] === undefined));
  }

  /** Waits until the keyboard is in an element of this role. */
  async focused(role: string, name: string): Promise<void> {
    const holds = (element: HTMLElement): boolean => element.contains(document.activeElement);
    await until(`the keyboard in the ${role} “${name}”`, async () => {
      const [element] = await this.all(role, name);
      return element !== undefined && (await this.run(holds, { [ELEMENT]: element } as unknown as HTMLElement));
    });
  }

  /** What can be read in the window. */
  text(): Promise<string> {
    return this.run(() => document.body.innerText);
  }

  /** Waits until these words can be read. */
  async reads(words: string): Promise<void> {
    try {
      await until(`the words “${words}”`, async () => (await this.text()).includes(words));
    } catch (error) {
      await this.picture("failed");
      throw error;
    }
  }

  /** Makes the window as large as this, in CSS pixels. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    await ask("POST", `${this.#session}/window/rect`, { width, height });
    await until(`a window of ${width} × ${height}`, () => this.run((wide, high) => innerWidth === wide && innerHeight === high, width, height));
  }

  title(): Promise<string> {
    return ask("GET", `${this.#session}/title`);
  }

  address(): Promise<string> {
    return ask("GET", `${this.#session}/url`);
  }

  /** Keeps a picture of the window in tests/output. */
  async picture(name: string): Promise<void> {
    // Letters are invisible until their font is there.
    await this.run(() => document.fonts.ready.then(() => true));
    const png = await ask<string>("GET", `${this.#session}/screenshot`);
    writeFileSync(outputFile(`window-${name}.png`), Buffer.from(png, "base64"));
  }
}

async function ask<Value>(method: string, url: string, body?: unknown): Promise<Value> {
  const sent = body === undefined ? null : JSON.stringify(body);
  const response = await fetch(url, { method, body: sent, headers: { "content-type": "application/json" } });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
