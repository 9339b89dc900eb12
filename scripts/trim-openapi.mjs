// Trims GitHub's OpenAPI description to the operations that a review uses, and what these refer to.
// Usage: node scripts/trim-openapi.mjs DESCRIPTION.json >trimmed.json
import { readFileSync } from "node:fs";

const OPERATIONS = [
  ["get", "/user"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/files"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/comments"],
  ["post", "/repos/{owner}/{repo}/pulls/{pull_number}/comments"],
  ["patch", "/repos/{owner}/{repo}/pulls/comments/{comment_id}"],
  ["delete", "/repos/{owner}/{repo}/pulls/comments/{comment_id}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
  ["post", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
  ["put", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
];

// Hints on how to tell schemas apart; validators refuse one that names an optional property, as GitHub's do.
const HINT = "discriminator";

const whole = JSON.parse(readFileSync(process.argv[2], "utf8"));
const trimmed = { openapi: whole.openapi, info: whole.info, servers: whole.servers, paths: {}, components: {} };
const work = [];

function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== "object") return value;
  if (typeof value.$ref === "string") work.push(value.$ref);
  const copied = {};
  for (const [key, each] of Object.entries(value)) {
    if (key === "description" && typeof each === "string") copied[key] = "";
    else if (key !== HINT && !key.startsWith("x-")) copied[key] = copy(each);
  }
  return copied;
}

for (const [method, path] of OPERATIONS) {
  const item = whole.paths[path];
  if (!item?.[method]) throw new Error(`the description has no ${method} ${path}`);
  trimmed.paths[path] ??= {};
  trimmed.paths[path][method] = copy(item[method]);
  if (item.parameters) trimmed.paths[path].parameters = copy(item.parameters);
}
while (work.length > 0) {
  const [, , kind, name] = work.pop().split("/");
  trimmed.components[kind] ??= {};
  trimmed.components[kind][name] ??= copy(whole.components[kind][name]);
}
// GitHub's own example of a pull request lacks what its schema asks of the teams in it.
for (const example of Object.values(trimmed.components.examples ?? {})) {
  if (example.value?.requested_teams) example.value.requested_teams = [];
}
process.stdout.write(JSON.stringify(trimmed));
