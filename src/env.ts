import { z } from "zod";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

const CONNECTIONS = "a number of connections between 1 and 500";

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional());
const text = (wants: string) => z.string({ error: wants }).trim().min(1, wants);
const address = (wants: string, protocols: RegExp) => z.url({ protocol: protocols, error: wants });

const webAddress = "the public address of the exchange, such as https://exchange.example.org";

const environmentSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    DATABASE_URL: address(
      "the address of a PostgreSQL 15 or newer, such as postgres://user:password@host:5432/exchange",
      /^postgres(ql)?$/,
    ),
    DATABASE_POOL: z.coerce
      .number({ error: CONNECTIONS })
      .int(CONNECTIONS)
      .min(1, CONNECTIONS)
      .max(500, CONNECTIONS)
      .default(10),
    NEXTAUTH_URL: address(webAddress, /^https?$/),
    NEXTAUTH_SECRET: text("a secret of at least 32 random characters").min(
      32,
      "a secret of at least 32 random characters",
    ),
    SMTP_URL: optional(
      address("the address of a mail server, such as smtps://user:password@host:465", /^smtps?$/),
    ),
    MAIL_FROM: text('the sender of every e-mail, such as "Innovation Exchange <exchange@example.org>"'),
    OIDC_ISSUER: optional(
      address("the address of an OpenID Connect provider, such as https://login.example.org", /^https?$/),
    ),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: optional(z.string()),
    STORAGE: z.enum(["local", "s3"], { error: '"local" or "s3"' }).default("local"),
    STORAGE_PATH: z.string().default(".local/files"),
    S3_ENDPOINT: optional(
      address("the address of an S3-compatible service, such as https://s3.example.org", /^https?$/),
    ),
    S3_REGION: optional(z.string()),
    S3_BUCKET: optional(z.string()),
    S3_ACCESS_KEY_ID: optional(z.string()),
    S3_SECRET_ACCESS_KEY: optional(z.string()),
    EXCHANGE_DEMO: z
      .enum(["0", "1", ""], { error: '"1" for the demo on this machine, otherwise nothing' })
      .default("0")
      .transform((value) => value === "1"),
    TRUSTED_PROXIES: z.coerce
      .number({ error: "how many proxies of yours stand before the exchange, such as 1" })
      .int("how many proxies of yours stand before the exchange, such as 1")
      .min(0, "how many proxies of yours stand before the exchange, such as 1")
      .max(10, "how many proxies of yours stand before the exchange, such as 1")
      .default(0),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
        error: "one of fatal, error, warn, info, debug, trace, silent",
      })
      .default("info"),
    PORT: z.coerce
      .number({ error: "a port number between 1 and 65535" })
      .int("a port number between 1 and 65535")
      .min(1, "a port number between 1 and 65535")
      .max(65_535, "a port number between 1 and 65535")
      .default(3000),
  })
  .superRefine((values, context) => {
    const demand = (name: string, wants: string) =>
      context.addIssue({ code: "custom", path: [name], message: wants });
    if (values.OIDC_ISSUER) {
      if (!values.OIDC_CLIENT_ID)
        demand("OIDC_CLIENT_ID", "the client id that the provider in OIDC_ISSUER gave you");
      if (!values.OIDC_CLIENT_SECRET)
        demand("OIDC_CLIENT_SECRET", "the client secret that the provider in OIDC_ISSUER gave you");
    }
    if (values.STORAGE === "s3") {
      if (!values.S3_REGION) demand("S3_REGION", "the region of the bucket, because STORAGE is s3");
      if (!values.S3_BUCKET) demand("S3_BUCKET", "the name of the bucket, because STORAGE is s3");
      if (!values.S3_ACCESS_KEY_ID)
        demand("S3_ACCESS_KEY_ID", "the access key of the bucket, because STORAGE is s3");
      if (!values.S3_SECRET_ACCESS_KEY)
        demand("S3_SECRET_ACCESS_KEY", "the secret key of the bucket, because STORAGE is s3");
    }
    if (values.EXCHANGE_DEMO && !LOOPBACK.includes(new URL(values.NEXTAUTH_URL).hostname)) {
      demand(
        "NEXTAUTH_URL",
        "an address on localhost, because EXCHANGE_DEMO=1 lets anyone sign in as anyone",
      );
    }
  });

export type Environment = z.output<typeof environmentSchema>;

let known: Environment | undefined;

/** Read when first used, never at build time: a build needs no settings. */
export function env(): Environment {
  if (known) return known;
  const { values, problems } = readEnvironment(process.env);
  if (!values) throw new Error(problems.join("\n"));
  known = values;
  return known;
}

/** The settings, or one sentence for each that is missing or wrong; values are never repeated, they may be secret. */
export function readEnvironment(source: Record<string, string | undefined>): {
  values?: Environment;
  problems: string[];
} {
  const result = environmentSchema.safeParse(source);
  if (result.success) return { values: result.data, problems: [] };
  const seen = new Map(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const problems = [...seen].map(
    ([name, wants]) => `${name} is ${source[name] ? "wrong" : "missing"}: it must be ${wants}.`,
  );
  return { problems };
}
