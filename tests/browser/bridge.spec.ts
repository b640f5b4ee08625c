/** The bridge itself: who may use it, and what it answers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSPHRASE, startBridge, type Bridge } from "../support/bridge";

let bridge: Bridge;
beforeAll(async () => void (bridge = await startBridge()));
afterAll(() => bridge.stop());

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${bridge.token}`;
  return fetch(bridge.url + path, { method: "POST", body, headers: { authorization, ...headers } });
}

const code = async (response: Response): Promise<[number, unknown]> => {
  const body = (await response.json()) as { code: string };
  return [response.status, body.code];
};

describe("who may call", () => {
  test.each(["", "Bearer", "Bearer wrong", "bearer "])("not with %j", async (authorization) => {
    expect(await code(await post("/rpc/record_status", "{}", { authorization }))).toEqual([401, "bad_request"]);
    expect((await fetch(`${bridge.url}/commands`, { headers: { authorization } })).status).toBe(401);
  });

  test("no page from elsewhere", async () => {
    const response = await post("/rpc/record_status", "{}", { origin: "https://example.org" });
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a page of this machine, also from another port", async () => {
    const origin = "http://127.0.0.1:5173";
    const asked = await fetch(`${bridge.url}/rpc/record_status`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).toContain("authorization");
    const answered = await post("/rpc/record_status", "{}", { origin });
    expect(answered.headers.get("access-control-allow-origin")).toBe(origin);
  });
});

describe("what it answers", () => {
  test.each([
    ["no_such", "{}", 404, "no_such_command"],
    ["record_status", "not json", 400, "bad_request"],
    ["record_unlock", "{}", 400, "bad_request"],
    ["record_unlock", '{"passphrase":1}', 400, "bad_request"],
    ["record_unlock", '{"passphrase":"a","more":true}', 400, "bad_request"],
    ["record_unlock", "[]", 400, "bad_request"],
    ["caseload_programmes", "{}", 423, "locked"],
  ])("%s of %s", async (command, body, status, expected) => {
    expect(await code(await post(`/rpc/${command}`, body))).toEqual([status, expected]);
  });

  test("a refusal quotes nothing that was sent", async () => {
    const response = await post("/rpc/record_unlock", '{"passphrase":{"secret":"canary"}}');
    expect(await response.text()).not.toContain("canary");
  });

  test("every command describes itself", async () => {
    const response = await fetch(`${bridge.url}/commands`, { headers: { authorization: `Bearer ${bridge.token}` } });
    const { version, commands } = (await response.json()) as {
      version: number;
      commands: { name: string; doc: string; arguments: object; result: object }[];
    };
    expect(version).toBe(1);
    const unlock = commands.find((command) => command.name === "record_unlock");
    expect(unlock).toMatchObject({
      doc: "Opens the record.",
      arguments: { type: "object", properties: { passphrase: { type: "string" } }, required: ["passphrase"], additionalProperties: false },
    });
    for (const command of commands) expect(command.result, command.name).toBeTypeOf("object");
  });

  test("no file from outside the front end", async () => {
    for (const path of ["/..%2f..%2fCargo.toml", "/assets/%2e%2e/%2e%2e/Cargo.toml", "/nothing.js"]) {
      expect((await fetch(bridge.url + path)).status, path).toBe(404);
    }
  });
});

test("a record is kept from one start to the next", async () => {
  await bridge.call("record_create", { passphrase: PASSPHRASE });
  const second = await startBridge({ data: bridge.data });
  try {
    expect((await second.call("record_status")).state).toBe("locked");
    // The first still has it open: the second is told so and touches nothing.
    await expect(second.call("record_unlock", { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: "busy" });
    await bridge.call("record_lock");
    expect((await second.call("record_unlock", { passphrase: PASSPHRASE })).state).toBe("open");
  } finally {
    await second.stop();
  }
});
