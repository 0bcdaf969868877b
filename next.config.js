// Nothing about the people who build or run the exchange leaves their machine.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // It looks its database library up by a computed name, which a bundle cannot resolve.
  serverExternalPackages: ["rate-limiter-flexible"],
  // Documents up to 25 MB and files of totals up to 60 MB are posted through forms.
  experimental: { serverActions: { bodySizeLimit: "61mb" }, proxyClientMaxBodySize: "61mb" },
};

export default config;
