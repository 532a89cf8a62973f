import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins";
import type { Pool } from "pg";
import { v7 as uuidv7 } from "uuid";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { wrongTries } from "./wrong-tries.ts";

/**
 * Who is at the other end of a request. Passwords and cookies are better-auth's; never our own crypto. A program
 * carries the same signed session token in `Authorization: Bearer …` that a browser carries in its cookie; where a
 * request has both, the header counts.
 */
export interface Sessions {
  /** The id of the person signed in, or null. */
  findPerson(headers: Headers): Promise<string | null>;
  /** Signs in; answers the cookies to set and the token that they hold, or why not. */
  signIn(attempt: { username: string; password: string }, headers: Headers): Promise<SignIn>;
  /** Ends the session; answers the cookies that clear it. */
  signOut(headers: Headers): Promise<string[]>;
}

export type SignIn =
  | { ok: true; cookies: string[]; token: string }
  | { ok: false; reason: "wrong" | "too-many" };

export interface SessionSettings {
  readonly pool: Pool;
  /** Random, kept outside the database; changing it signs everybody out. */
  readonly secret: string;
  /** The address people type, e.g. http://127.0.0.1:3000; https makes the cookies secure. */
  readonly origin: string;
}

/** Set by our own server (http/client-address.ts), never taken from outside. */
export const clientAddressHeader = "x-lantoa-client";

export function openSessions({ pool, secret, origin }: SessionSettings): Sessions {
  const auth = betterAuth({
    appName: "Lan Tỏa",
    baseURL: origin,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        schema: { user: { fields: { displayUsername: "display_username" } } },
      }),
    ],
    advanced: {
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      useSecureCookies: origin.startsWith("https:"),
    },
    // docs/decisions/0017-wrong-passwords.md: its own shuts out who signs in rightly.
    rateLimit: { enabled: false },
    session: {
      modelName: "auth_sessions",
      // A working week: an officer signs in on Monday.
      expiresIn: 7 * 24 * 3600,
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    user: {
      modelName: "auth_users",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
    },
    account: {
      modelName: "auth_accounts",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      modelName: "auth_verifications",
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
  });

  const tries = wrongTries();
  const cookieName = auth.$context.then(({ authCookies }) => authCookies.sessionToken.name);
  const withCookie = async (headers: Headers): Promise<Headers> => {
    const token = bearerToken(headers);
    if (token === null) return headers;
    const own = new Headers(headers);
    own.set("cookie", `${await cookieName}=${encodeURIComponent(token)}`);
    return own;
  };

  const call = (path: string, headers: Headers, body: object) => {
    const sent = new Headers({ "content-type": "application/json", origin });
    for (const name of ["cookie", "user-agent", clientAddressHeader]) {
      const value = headers.get(name);
      if (value !== null) sent.set(name, value);
    }
    return auth.handler(
      new Request(new URL(`/api/auth${path}`, origin), {
        method: "POST",
        headers: sent,
        body: JSON.stringify(body),
      }),
    );
  };

  return {
    async findPerson(headers) {
      const own = await withCookie(headers);
      if (!own.has("cookie")) return null;
      const found = await auth.api.getSession({ headers: own });
      return found?.user.id ?? null;
    },
    async signIn(attempt, headers) {
      const address = headers.get(clientAddressHeader) ?? "unknown";
      if (!tries.begin(attempt.username, address)) return { ok: false, reason: "too-many" };
      const reply = await call("/sign-in/username", headers, { ...attempt, rememberMe: true });
      if (!reply.ok && reply.status < 500) return { ok: false, reason: "wrong" };
      tries.takeBack(attempt.username, address);
      if (!reply.ok) throw new Error(`signing in failed with ${reply.status}`);
      const cookies = reply.headers.getSetCookie();
      return { ok: true, cookies, token: valueOf(cookies, await cookieName) };
    },
    async signOut(headers) {
      const reply = await call("/sign-out", await withCookie(headers), {});
      return reply.headers.getSetCookie();
    },
  };
}

/** The token of `Authorization: Bearer …`, or null where there is none. */
export function bearerToken(headers: Headers): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

function valueOf(cookies: readonly string[], name: string): string {
  const cookie = cookies.find((one) => one.startsWith(`${name}=`)) ?? "";
  return decodeURIComponent(cookie.slice(name.length + 1).split(";")[0] ?? "");
}
