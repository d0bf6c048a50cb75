/** The pages about the configuration and what commands are asked for. */
export const commandPages = {
  "config-shape": {
    why: "A misspelled field would be one that has no effect, and nobody would see it.",
    language: "sh",
    wrong: `
      echo '{ "documents": [{ "spec": "openapi.yaml", "outt": "my-client" }] }' > sdkgen.json
      sdkgen lint
    `,
    right: `
      echo '{ "documents": [{ "spec": "openapi.yaml", "out": "my-client" }] }' > sdkgen.json
      sdkgen lint
    `,
  },
  "config-value": {
    why: "Names become code and paths become files, so what cannot be either is refused before anything is read.",
    language: "sh",
    wrong: `
      echo '{ "documents": [{ "spec": "openapi.yaml", "out": "../elsewhere" }] }' > sdkgen.json
      sdkgen lint
    `,
    right: `
      echo '{ "documents": [{ "spec": "openapi.yaml", "out": "my-client" }] }' > sdkgen.json
      sdkgen lint
    `,
  },
  "config-name": {
    why: "A name that is given to nothing has no effect: the thing was renamed or removed, or there is a slip in what it is called.",
    language: "sh",
    wrong: `
      echo '{ "documents": [{ "spec": "openapi.yaml", "out": "my-client", "names": { "methods": { "noSuchOperation": "list" } } }] }' > sdkgen.json
      sdkgen lint
    `,
    right: `
      echo '{ "documents": [{ "spec": "openapi.yaml", "out": "my-client" }] }' > sdkgen.json
      sdkgen lint
    `,
  },
  "config-exists": {
    why: "A configuration is written by hand once it exists; `sdkgen init` never writes over one.",
    language: "sh",
    wrong: `
      echo '{ "documents": [] }' > sdkgen.json
      sdkgen init
    `,
    right: `
      rm sdkgen.json
      sdkgen init
    `,
  },
  "diff-base": {
    why: "Without a document as it was, there is no telling what has changed. Nothing is checked out: commits are read from git.",
    language: "sh",
    wrong: `
      sdkgen diff no-such-branch --spec openapi.yaml
    `,
    right: `
      cp openapi.yaml before.yaml
      sdkgen diff before.yaml --spec openapi.yaml
    `,
  },
  "version-due": {
    why: "Who reads version numbers trusts them: what breaks code has a higher first number, below 1.0.0 a higher second one.",
    language: "sh",
    wrong: `
      cp openapi.yaml before.yaml
      sed 's/operationId: getPet/operationId: findPet/' before.yaml > openapi.yaml
      sdkgen version --since before.yaml --spec openapi.yaml
    `,
    right: `
      mkdir -p generated
      sdkgen version --since before.yaml --spec openapi.yaml --write
      sdkgen version --since before.yaml --spec openapi.yaml
    `,
  },
  "approval-value": {
    why: "An approval lets a change pass that would fail, so it says which one, as `sdkgen diff` prints it, and leaves a reason to those who come later.",
    language: "sh",
    wrong: `
      cp openapi.yaml before.yaml
      echo 'everything: fine' > approved.yaml
      sdkgen diff before.yaml --spec openapi.yaml
    `,
    right: `
      rm -f approved.yaml
      cp openapi.yaml before.yaml
      sed 's/operationId: getPet/operationId: findPet/' before.yaml > openapi.yaml
      print=$(sdkgen diff before.yaml --spec openapi.yaml | grep -oE '^ +[0-9a-f]{16}$')
      for each in $print; do echo "$each: Nobody has called it yet"; done > approved.yaml
      sdkgen diff before.yaml --spec openapi.yaml --fail-on major
    `,
  },
  "approval-unused": {
    why: "A change that went further, or means something else, has another fingerprint and wants another look; one that is released is no change any more. Either way, the line approves nothing.",
    language: "sh",
    wrong: `
      cp openapi.yaml before.yaml
      echo '0123456789abcdef: Gone since' > approved.yaml
      sdkgen diff before.yaml --spec openapi.yaml
    `,
    right: `
      rm approved.yaml
      sdkgen diff before.yaml --spec openapi.yaml
    `,
  },
  "diff-impact": {
    why: "A project that does not use the package, or none at all, would make every change look harmless. A project is a folder with a `tsconfig.json`; it is read, and never written to.",
    language: "sh",
    wrong: `
      mkdir -p app
      sdkgen diff openapi.yaml --spec openapi.yaml --impact app
    `,
    right: `
      mkdir -p app
      echo '{ "compilerOptions": { "lib": ["es2022"], "types": [] } }' > app/tsconfig.json
      echo 'export type * from "complete"' > app/main.ts
      sdkgen diff openapi.yaml --spec openapi.yaml --impact app
    `,
  },
  "inspect-name": {
    why: "Output about nothing would look like a result. Names are those of the document or of the package.",
    language: "sh",
    wrong: `
      sdkgen inspect --spec openapi.yaml --schema Pett
    `,
    right: `
      sdkgen inspect --spec openapi.yaml --schema Pet
    `,
  },
} as const;
