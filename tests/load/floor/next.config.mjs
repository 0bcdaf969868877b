process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // It is copied into a folder of the project, whose packages it uses.
  turbopack: { root: process.env.FLOOR_ROOT },
};

export default config;
