type SeedPerson = {
  slug: string;
  name: string;
  email: string;
  /** Null for someone who takes part in a pilot alone, such as a patient partner. */
  organisationSlug: string | null;
  organisationRole: "viewer" | "member" | "owner" | null;
  part: "innovator" | "leader" | "broker" | "administrator" | "evaluator" | "partner" | "viewer";
  about: string;
};

/** Invented people. The suffix and the reserved domain keep them from being taken for staff of a real organisation. */
export const people: SeedPerson[] = [
  {
    slug: "priya",
    name: "Priya Raman (demo)",
    email: "priya.raman@alivecor.example",
    organisationSlug: "alivecor",
    organisationRole: "owner",
    part: "innovator",
    about: "Lists a product and answers matches.",
  },
  {
    slug: "tom",
    name: "Tom Hale (demo)",
    email: "tom.hale@alivecor.example",
    organisationSlug: "alivecor",
    organisationRole: "member",
    part: "innovator",
    about: "Drafts for the same supplier, but cannot submit.",
  },
  {
    slug: "grace",
    name: "Grace Adeyemi (demo)",
    email: "grace.adeyemi@escape-pain.example",
    organisationSlug: "health-innovation-network",
    organisationRole: "owner",
    part: "innovator",
    about: "Supplies a service rather than a device.",
  },
  {
    slug: "daniel",
    name: "Daniel Osei (demo)",
    email: "daniel.osei@barts-health.example",
    organisationSlug: "barts-health",
    organisationRole: "owner",
    part: "leader",
    about: "Posts challenges for an NHS trust and runs a pilot.",
  },
  {
    slug: "nasreen",
    name: "Nasreen Akhtar (demo)",
    email: "nasreen.akhtar@barts-health.example",
    organisationSlug: "barts-health",
    organisationRole: "viewer",
    part: "viewer",
    about: "Reads what her trust can see and changes nothing.",
  },
  {
    slug: "leila",
    name: "Leila Haddad (demo)",
    email: "leila.haddad@anytown-trust.example",
    organisationSlug: "anytown-trust",
    organisationRole: "owner",
    part: "leader",
    about: "Leads the two demonstration pilots, whose figures are made up.",
  },
  {
    slug: "owen",
    name: "Owen Price (demo)",
    email: "owen.price@anytown-devices.example",
    organisationSlug: "anytown-devices",
    organisationRole: "owner",
    part: "innovator",
    about: "Supplies the two demonstration pilots.",
  },
  {
    slug: "helen",
    name: "Helen Marsh (demo)",
    email: "helen.marsh@lbbd.example",
    organisationSlug: "lb-barking-and-dagenham",
    organisationRole: "owner",
    part: "leader",
    about: "Leads adult social care challenges for a council.",
  },
  {
    slug: "joy",
    name: "Joy Mensah (demo)",
    email: "joy.mensah@peverel-court.example",
    organisationSlug: "peverel-court-care",
    organisationRole: "owner",
    part: "leader",
    about: "Leads for a group of care homes.",
  },
  {
    slug: "farah",
    name: "Farah Siddiqui (demo)",
    email: "farah.siddiqui@nel-icb.example",
    organisationSlug: "nel-icb",
    organisationRole: "owner",
    part: "leader",
    about: "Leads for an integrated care board.",
  },
  {
    slug: "ruth",
    name: "Ruth Kessler (demo)",
    email: "ruth.kessler@care-city.example",
    organisationSlug: "care-city",
    organisationRole: "owner",
    part: "administrator",
    about: "Broker who also manages people and organisations.",
  },
  {
    slug: "ben",
    name: "Ben Yilmaz (demo)",
    email: "ben.yilmaz@care-city.example",
    organisationSlug: "care-city",
    organisationRole: "member",
    part: "broker",
    about: "Reviews, introduces matches and steers pilots.",
  },
  {
    slug: "ewan",
    name: "Ewan Fraser (demo)",
    email: "ewan.fraser@ucl.example",
    organisationSlug: "ucl",
    organisationRole: "member",
    part: "evaluator",
    about: "Locks the plan, records the counts and signs the findings.",
  },
  {
    slug: "margaret",
    name: "Margaret Dobbs (demo)",
    email: "margaret.dobbs@example.org",
    organisationSlug: null,
    organisationRole: null,
    part: "partner",
    about: "Patient partner who signs off the experience findings.",
  },
];
