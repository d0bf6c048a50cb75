/** Releases of Node by major version: the oldest that the package supports, and one of every later line. */
export const nodeVersions = { 20: "20.19.0", 22: "22.23.3", 24: "24.21.0", 26: "26.10.0" };

/** The clients and generators that ours are compared with. */
export const peerVersions = {
  "@hey-api/openapi-ts": "0.99.0",
  "@octokit/request": "10.0.16",
  cloudflare: "7.3.0",
  ky: "2.1.0",
  "openapi-fetch": "0.17.0",
};
