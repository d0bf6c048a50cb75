// Answers every request with one page of participants and tells its parent the port. Ends with its parent.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const body = readFileSync(new URL("participants.json", import.meta.url));
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": body.length,
    "cf-ray": "8f1c2d3e4f5a6b7c-FRA",
  });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.on("disconnect", () => process.exit());
