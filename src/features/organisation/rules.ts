/** Mailboxes that people of many organisations share: they say nothing about where someone works. */
const sharedDomains = new Set([
  "aol.com",
  "btinternet.com",
  "example.com",
  "example.net",
  "example.org",
  "gmail.com",
  "gmx.com",
  "googlemail.com",
  "hotmail.co.uk",
  "hotmail.com",
  "icloud.com",
  "live.co.uk",
  "live.com",
  "mac.com",
  "me.com",
  "msn.com",
  "nhs.net",
  "outlook.com",
  "pm.me",
  "proton.me",
  "protonmail.com",
  "sky.com",
  "talktalk.net",
  "virginmedia.com",
  "yahoo.co.uk",
  "yahoo.com",
]);

/** The e-mail domain that belongs to one organisation, or null for a mailbox that anyone can have. */
export function ownDomain(email: string): string | null {
  const domain = email.split("@").at(-1)?.toLowerCase() ?? "";
  return domain.includes(".") && !sharedDomains.has(domain) ? domain : null;
}
