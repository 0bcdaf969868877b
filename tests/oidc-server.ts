import { createServer } from "node:http";
import Provider from "oidc-provider";

export type Claims = { email?: string; email_verified?: boolean; name?: string };

/** A real OpenID Connect server on this machine. `people` says what it claims of each account. */
export async function startOidcServer(redirectUri: string) {
  const people = new Map<string, Claims>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "exchange", client_secret: "secret-of-the-test", redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
    cookies: { keys: ["a key of the test"] },
  });
  server.on("request", provider.callback());
  return { issuer, people, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** Goes through the server's pages as a browser would, signs in as this account and comes back with our callback address. */
export async function signInAt(authorizationUrl: string, login: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>();
  let address = new URL(authorizationUrl);
  let form: URLSearchParams | undefined;
  for (let hops = 0; hops < 12; hops += 1) {
    if (address.href.startsWith(redirectUri)) return address;
    const response: Response = await fetch(address, {
      method: form ? "POST" : "GET",
      body: form,
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";", 1)[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    form = undefined;
    if (location) {
      address = new URL(location, address);
      continue;
    }
    const page = await response.text();
    const prompt = page.match(/name="prompt" value="(\w+)"/)?.[1];
    if (!prompt) throw new Error(`The server answered ${response.status}: ${page.slice(0, 300)}`);
    const action = page.match(/action="([^"]+)"/)?.[1] ?? "";
    address = new URL(action, address);
    form = new URLSearchParams({ prompt, ...(prompt === "login" && { login, password: "any" }) });
  }
  throw new Error("The server sent us in circles.");
}
