// Nothing about the people who build or run the exchange leaves their machine.
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // It looks its database library up by a computed name, which a bundle cannot resolve.
  serverExternalPackages: ["rate-limiter-flexible"],
  // Documents up to 25 MB are posted through forms.
  experimental: { serverActions: { bodySizeLimit: "26mb" }, proxyClientMaxBodySize: "26mb" },
};

export default config;
