/** The pages about the output folder. */
export const writePages = {
  "write-output-folder": {
    why: "The generator removes files that it no longer makes, so it works only in a folder that has nothing else to lose.",
    language: "sh",
    wrong: `
      sdkgen generate --spec openapi.yaml --out .
    `,
    right: `
      sdkgen generate --spec openapi.yaml --out my-client
    `,
  },
  "write-symlink": {
    why: "A link may lead anywhere, and what is there belongs to somebody else.",
    language: "sh",
    wrong: `
      mkdir elsewhere
      ln -s elsewhere my-client
      sdkgen generate --spec openapi.yaml --out my-client
    `,
    right: `
      sdkgen generate --spec openapi.yaml --out elsewhere
    `,
  },
  "write-blocked": {
    why: "A file cannot take the place of a folder, and a folder with somebody's files is not removed.",
    language: "sh",
    wrong: `
      mkdir -p my-client/README.md
      sdkgen generate --spec openapi.yaml --out my-client
    `,
    right: `
      rmdir my-client/README.md
      sdkgen generate --spec openapi.yaml --out my-client
    `,
  },
  "write-foreign-file": {
    why: "A file that the generator did not write is somebody's work. `--force` overwrites it.",
    language: "sh",
    wrong: `
      mkdir my-client
      echo '{}' > my-client/package.json
      sdkgen generate --spec openapi.yaml --out my-client
    `,
    right: `
      mv my-client/package.json .
      sdkgen generate --spec openapi.yaml --out my-client
    `,
  },
  "write-edited-file": {
    why: "An edit by hand would be lost without a word. It belongs into the document; `--force` overwrites the file.",
    language: "sh",
    wrong: `
      sdkgen generate --spec openapi.yaml --out my-client
      echo '// mine' >> my-client/src/types.ts
      sdkgen generate --spec openapi.yaml --out my-client
    `,
    right: `
      sdkgen generate --spec openapi.yaml --out my-client --force
    `,
  },
  "write-manifest": {
    why: "Without its list, the generator does not know which files are its own to remove. `--force` writes a new one.",
    language: "sh",
    wrong: `
      sdkgen generate --spec openapi.yaml --out my-client
      echo '{' > my-client/.sdkgen.json
      sdkgen generate --spec openapi.yaml --out my-client
    `,
    right: `
      sdkgen generate --spec openapi.yaml --out my-client --force
    `,
  },
  "write-locked": {
    why: "Two runs in one folder would mix their files. The lock of a process that has ended is taken over, unless it ran on another machine.",
    language: "sh",
    wrong: `
      mkdir my-client
      printf '{"pid":1,"host":"another machine"}' > my-client/.sdkgen.lock
      sdkgen generate --spec openapi.yaml --out my-client
    `,
    right: `
      rm my-client/.sdkgen.lock
      sdkgen generate --spec openapi.yaml --out my-client
    `,
  },
  "write-failed": {
    why: "The disk may be full or the folder not ours to write to. Whatever was written until then is undone.",
    language: "sh",
    wrong: `
      sdkgen generate --spec openapi.yaml --out openapi.yaml/my-client
    `,
    right: `
      sdkgen generate --spec openapi.yaml --out my-client
    `,
  },
} as const;
