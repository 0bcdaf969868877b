import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSite, readerSiteOf, type StudySite } from "./rules";

const words = {
  settings: { community_pharmacy: "Community pharmacy", gp_practice: "GP practice" },
  roles: { pharmacist: "Pharmacist", volunteer: "Volunteer" },
  systems: { emis: "EMIS Web", paper: "Paper" },
};
const site = (over: Partial<StudySite>): StudySite => ({
  name: "A",
  setting: "community_pharmacy",
  peopleServed: 9000,
  olderPercent: 20,
  deprivedPercent: 40,
  onlinePercent: null,
  roles: ["pharmacist"],
  system: "emis",
  note: "",
  ...over,
});
const baseline = { name: "Treated", value: 40, unit: "%" };
const likenessOf = (
  reader: Parameters<typeof compareSite>[0],
  sites = [site({}), site({ olderPercent: 30 })],
) => compareSite(reader, sites, baseline, words).map(({ likeness }) => likeness);

describe("how like my site", () => {
  it("is alike, different or unknown, aspect by aspect", () => {
    expect(
      likenessOf({
        setting: "community_pharmacy",
        older: 38,
        deprived: 5,
        online: 80,
        roles: ["volunteer"],
        system: "paper",
        baseline: 45,
      }),
    ).toEqual(["alike", "alike", "different", "unknown", "different", "different", "alike"]);
  });

  it("names the role that nobody has at the reader's site", () => {
    const rows = compareSite({ roles: ["volunteer"] }, [site({})], baseline, words);
    expect(rows[4]?.meaning).toContain("Nobody at your site has this role: Pharmacist");
  });

  it("never calls unknown different, whatever is left out", () => {
    expect(likenessOf({})).toEqual(Array(7).fill("unknown"));
    expect(likenessOf({ older: 20, baseline: 3 }, [])).toEqual([...Array(6).fill("unknown"), "different"]);
    fc.assert(
      fc.property(fc.option(fc.nat(100), { nil: undefined }), (older) => {
        const [, row] = likenessOf({ older });
        expect(row === "unknown").toBe(older === undefined);
      }),
    );
  });
});

describe("a reader's site from an address", () => {
  it("knows only what its lists know, whatever the address names", () => {
    for (const name of ["constructor", "toString", "__proto__", "nonsense"])
      expect(readerSiteOf({ setting: name, role: [name], system: name })).toMatchObject({
        setting: undefined,
        roles: [],
        system: undefined,
      });
    const known = { setting: "gp_practice", role: ["nurse", "valueOf"], system: "emis", older: "20%" };
    expect(readerSiteOf(known)).toMatchObject({
      setting: "gp_practice",
      roles: ["nurse"],
      system: "emis",
      older: 20,
      unread: {},
    });
    expect(readerSiteOf({ version: "1" })).toBeNull();
  });

  it("keeps what was typed where a number belongs", () => {
    expect(readerSiteOf({ older: "abc", deprived: "130", online: "", baseline: "-2" })).toMatchObject({
      older: undefined,
      unread: { older: "abc", deprived: "130", baseline: "-2" },
    });
  });
});
