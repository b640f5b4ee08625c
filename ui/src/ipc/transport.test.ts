import { afterEach, describe, expect, test, vi } from "vitest";
import { t } from "@/i18n";
import { errorTable } from "./errors";
import { ApiError, call, chooseTransport, onFailure, setTransport, toApiError } from "./transport";

const page = (search: string, origin = "http://127.0.0.1:4000") => ({ shell: false, search, origin });
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

afterEach(() => vi.unstubAllGlobals());

describe("the bridge", () => {
  test("is asked with the token and the arguments", async () => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) => answer({ id: "1" }));
    vi.stubGlobal("fetch", fetched);
    const got = await chooseTransport(page("?bridge=http://127.0.0.1:5000/&token=secret"))("client_get", { id: "1" });
    expect(got).toEqual({ id: "1" });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe("http://127.0.0.1:5000/rpc/client_get");
    expect(init).toMatchObject({ method: "POST", body: '{"id":"1"}', headers: { authorization: "Bearer secret" } });
  });
  test("is the page's own origin unless another is named", async () => {
    const fetched = vi.fn(async (_url: string) => answer(null));
    vi.stubGlobal("fetch", fetched);
    await chooseTransport(page("?token=secret"))("record_status", {});
    expect(fetched.mock.calls[0]?.[0]).toBe("http://127.0.0.1:4000/rpc/record_status");
  });
  test.each(["?bridge=https://example.org&token=secret", "?bridge=http://127.0.0.1.example.org&token=secret", "?bridge=http://127.0.0.1:5000", ""])("gets nothing from %s", async (search) => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    await expect(chooseTransport(page(search))("record_status", {})).rejects.toMatchObject({ code: "internal" });
    expect(fetched).not.toHaveBeenCalled();
  });
  test("a failure keeps its code and facts", async () => {
    vi.stubGlobal("fetch", async () => answer({ code: "import_not_json", message: "x", detail: { line: 3, column: 9 } }, 400));
    setTransport(chooseTransport(page("?token=secret")));
    await expect(call("import_read", {})).rejects.toMatchObject({ code: "import_not_json", detail: { line: 3, column: 9, items: [] } });
  });
});

describe("errors", () => {
  test.each([["a text"], [null], [undefined], [{ code: "never_heard_of" }], [new TypeError("boom")], [{ code: "toString" }]])("%s is an internal fault", (thrown) => {
    expect(toApiError(thrown).code).toBe("internal");
  });
  test("listeners hear of them until they leave", async () => {
    setTransport(() => Promise.reject({ code: "locked", message: "x" }));
    const heard = vi.fn();
    const leave = onFailure(heard);
    await expect(call("client_get", {})).rejects.toBeInstanceOf(ApiError);
    leave();
    await expect(call("client_get", {})).rejects.toBeInstanceOf(ApiError);
    expect(heard).toHaveBeenCalledTimes(1);
  });
  test.each(Object.entries(errorTable))("%s has three sentences", (_code, words) => {
    for (const key of Object.values(words)) expect(t(key)).toMatch(/^\p{Lu}.*[.!?]$/u);
    expect(new Set(Object.values(words)).size).toBe(3);
  });
});
