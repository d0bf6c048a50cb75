// Loaded before an example: what the example sends to the API goes to the server of the test, over a real connection.
// The example itself stays as it is printed.
const { fetch } = globalThis;
const api = "https://api.cloudflare.com/client/v4";
const server = process.env["TEST_SERVER"];

globalThis.fetch = (url, init) => {
  if (!String(url).startsWith(`${api}/`)) throw new Error(`an example sends a request to ${url}`);
  return fetch(String(url).replace(api, server), init);
};
