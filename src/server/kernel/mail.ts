import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";

export type Message = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  /** Where one POST unsubscribes. */
  unsubscribeUrl?: string;
};

export type Delivery =
  | { outcome: "accepted" }
  | { outcome: "refused"; forGood: boolean; reason: string }
  | { outcome: "unknown"; reason: string };

type SmtpProblem = Error & { code?: string; responseCode?: number };

/**
 * Hands a message to the mail server. When the connection breaks after the whole message was handed over but before the
 * server answered, nobody can know whether it was accepted: that is "unknown", and must not be tried again.
 */
export async function deliver(smtpUrl: string, message: Message): Promise<Delivery> {
  const transport = createTransport(smtpUrl, { connectionTimeout: 20_000, socketTimeout: 60_000 });
  const source = Readable.from([await compose(message)]);
  let handedOver = false;
  source.once("end", () => {
    handedOver = true;
  });
  // nodemailer would read a message ahead into a buffer of its own, and a connection lost while the envelope was still
  // being agreed would look like a message handed over. The socket is to read the source itself.
  transport.use("stream", (mail, done) => {
    mail.message.createReadStream = () => source;
    done();
  });
  try {
    await transport.sendMail({
      envelope: { from: addressIn(message.from), to: message.to },
      raw: source,
      disableFileAccess: true,
    });
    return { outcome: "accepted" };
  } catch (error) {
    return judge(error as SmtpProblem, handedOver);
  } finally {
    transport.close();
  }
}

function judge({ code, responseCode, message }: SmtpProblem, handedOver: boolean): Delivery {
  const reason = `${code ?? "ERROR"}: ${message}`.slice(0, 300);
  if (handedOver && responseCode === undefined) return { outcome: "unknown", reason };
  const aboutThisMessage = code === "EENVELOPE" || code === "EMESSAGE";
  return { outcome: "refused", forGood: aboutThisMessage && (responseCode ?? 0) >= 500, reason };
}

function compose({ messageId, from, to, subject, text, unsubscribeUrl }: Message): Promise<Buffer> {
  const headers: Record<string, string> = { "Auto-Submitted": "auto-generated" };
  if (unsubscribeUrl) {
    headers["List-Unsubscribe"] = `<${unsubscribeUrl}>`;
    headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
  }
  return new MailComposer({ messageId: `<${messageId}>`, from, to, subject, text, headers })
    .compile()
    .build();
}

function addressIn(sender: string): string {
  return sender.match(/<([^>]+)>/)?.[1] ?? sender;
}
