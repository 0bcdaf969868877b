import { type ChildProcess, spawn } from "node:child_process";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { contextOf, createWorld } from "tests/world";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mail } from "@/db/schema";
import { sendQueuedMail, sweepOutbox } from "./jobs";
import { inMinutes } from "./rules";
import { notify, queueMail } from "./service";

process.env.NEXTAUTH_SECRET = "a secret of the tests that is long enough";
const world = await createWorld();
const siteUrl = "https://exchange.example.org";
const from = "Innovation Exchange <exchange@example.org>";

type Answer = (
  raw: string,
  done: (error?: Error & { responseCode?: number }) => void,
  close: () => void,
) => void;
let server: SMTPServer;
let received: string[];
let answer: Answer;
let smtpUrl: string;
/** The command at which the server drops the connection. */
let breaksAt: string | undefined;

beforeEach(async () => {
  received = [];
  answer = (_, done) => done();
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onMailFrom: (_, session, done) => (breaksAt === "MAIL FROM" ? closeConnection(session.id) : done()),
    onRcptTo: (_, session, done) => (breaksAt === "RCPT TO" ? closeConnection(session.id) : done()),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        received.push(raw);
        answer(raw, done, () => closeConnection(session.id));
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (typeof address !== "object" || !address) throw new Error("No port.");
  smtpUrl = `smtp://127.0.0.1:${address.port}?ignoreTLS=true`;
});

afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

function closeConnection(id: string) {
  for (const connection of server.connections) if (connection.id === id) connection._socket.destroy();
}

async function waitingMail(once: string) {
  const ada = await world.person();
  await notify(contextOf(world, null), {
    to: [ada.personId],
    topic: "matches",
    title: "A match waits for you",
    href: "/matches/1",
    once,
  });
  const [row] = await world.db.select().from(mail).where(eq(mail.recipient, ada.email));
  if (!row) throw new Error("No mail was queued.");
  return row;
}

const send = (mailId: string) =>
  sendQueuedMail(world.db, mailId, { siteUrl, from, smtpUrl, keepsOutbox: false });

async function found(mailId: string) {
  const [row] = await world.db.select().from(mail).where(eq(mail.id, mailId));
  return row;
}

describe("sending", () => {
  it("the message says what happened, where to act and how to stop such messages", async () => {
    const { id, messageId } = await waitingMail("sent");
    await send(id);
    expect(await found(id)).toMatchObject({ status: "accepted", attempts: 1 });
    const raw = received[0]?.replace(/=\r\n/g, "").replaceAll("=3D", "=") ?? "";
    expect(raw).toContain(`Message-ID: <${messageId}>`);
    expect(raw).toContain("https://exchange.example.org/matches/1");
    expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(raw.replace(/\r\n /g, "")).toMatch(
      /List-Unsubscribe: ?<https:\/\/exchange\.example\.org\/unsubscribe\/one-click\?who=/,
    );
  });

  it("two workers that take the same message send it once", async () => {
    const { id } = await waitingMail("both");
    await Promise.all([send(id), send(id)]);
    await send(id);
    expect(received).toHaveLength(1);
  });

  it("a link that signs someone in is forgotten once the server has the message", async () => {
    await queueMail(world.db, {
      onceKey: "secret",
      recipient: "ada@example.org",
      subject: "Sign in",
      href: "/sign-in/confirm?token=abc",
      isSecret: true,
    });
    const [row] = await world.db.select().from(mail).where(eq(mail.onceKey, "secret"));
    await send(row?.id ?? "");
    expect(received[0]).toContain("/sign-in/confirm");
    expect(await found(row?.id ?? "")).toMatchObject({ status: "accepted", href: null });
  });
});

describe("when the mail server has not accepted", () => {
  it("a refusal for now is tried again later, with the same Message-ID", async () => {
    const { id, messageId } = await waitingMail("busy");
    answer = (_, done) => done(Object.assign(new Error("Try later"), { responseCode: 451 }));
    await send(id);
    const waiting = await found(id);
    expect(waiting).toMatchObject({ status: "queued", attempts: 1, messageId });
    expect(waiting?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now());
    answer = (_, done) => done();
    await send(id);
    expect(await found(id)).toMatchObject({ status: "accepted", attempts: 2, messageId });
  });

  it("a server that cannot be reached leaves the message waiting", async () => {
    const { id } = await waitingMail("unreachable");
    const nowhere = "smtp://127.0.0.1:1";
    await sendQueuedMail(world.db, id, { siteUrl, from, smtpUrl: nowhere, keepsOutbox: false });
    expect(await found(id)).toMatchObject({ status: "queued" });
  });

  it.each(["MAIL FROM", "RCPT TO"])(
    "a connection that breaks at %s leaves the message waiting",
    async (at) => {
      const { id } = await waitingMail(`broken at ${at}`);
      breaksAt = at;
      await send(id);
      expect(await found(id)).toMatchObject({ status: "queued" });
      breaksAt = undefined;
    },
  );

  it("a message refused for good has failed", async () => {
    const { id } = await waitingMail("refused");
    answer = (_, done) => done(Object.assign(new Error("No such mailbox"), { responseCode: 550 }));
    await send(id);
    expect(await found(id)).toMatchObject({ status: "failed" });
  });
});

describe("when nobody can know", () => {
  it("a connection that breaks after the whole message was handed over is not tried again", async () => {
    const { id } = await waitingMail("broken");
    answer = (_, __, close) => close();
    await send(id);
    expect(await found(id)).toMatchObject({ status: "delivery_unknown" });
    await send(id);
    expect(received).toHaveLength(1);
  });

  it("a worker killed between acceptance and record leaves “delivery unknown”, and nothing is sent twice", async () => {
    const { id } = await waitingMail("killed");
    const worker = startWorker();
    const died = new Promise((resolve) => worker.once("exit", resolve));
    answer = (_, done) => {
      worker.once("exit", () => done());
      worker.kill("SIGKILL");
    };
    await died;
    expect(received.filter((raw) => raw.includes("/matches/1"))).toHaveLength(1);
    expect(await found(id)).toMatchObject({ status: "sending" });

    await sweepOutbox(world.db, new Date());
    expect(await found(id), "it may still be on its way").toMatchObject({ status: "sending" });
    await sweepOutbox(world.db, inMinutes(new Date(), 11));
    expect(await found(id)).toMatchObject({ status: "delivery_unknown" });
    answer = (_, done) => done();
    await send(id);
    expect(received.filter((raw) => raw.includes("/matches/1"))).toHaveLength(1);
  });
});

/** The worker that production runs, on this test's database and mail server. */
function startWorker(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "src/cli/worker.ts"], {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: world.url,
      NEXTAUTH_URL: siteUrl,
      MAIL_FROM: from,
      SMTP_URL: smtpUrl,
    },
  });
}
