/** The pages about files and their text. */
export const filePages = {
  "file-missing": {
    why: "Without the document there is nothing to do. Of a file that it refers to, all that stands elsewhere is still true: without `--strict`, what the reference was to have been is any value, or is left out. A path is relative to the working directory, or to the file whose `$ref` names it.",
    language: "sh",
    wrong: `
      sdkgen lint --spec openapi.yml
    `,
    right: `
      sdkgen lint --spec openapi.yaml
    `,
  },
  "file-size": {
    why: "A file of this size is a mistake, and reading it would take all memory. The largest public documents have 13 MB.",
    language: "sh",
    wrong: `
      head -c 70000000 /dev/zero > everything.yaml
      sdkgen lint --spec everything.yaml
    `,
    right: `
      sdkgen lint --spec openapi.yaml
    `,
  },
  "file-encoding": {
    why: "Any other encoding would have to be guessed, and a wrong guess puts wrong letters into names and docs.",
    language: "sh",
    wrong: `
      printf 'x-author: Andr\\351\\n' >> openapi.yaml
      sdkgen lint --spec openapi.yaml
    `,
    right: `
      iconv -f LATIN1 -t UTF-8 openapi.yaml > utf8.yaml
      sdkgen lint --spec utf8.yaml
    `,
  },
  syntax: {
    why: "What cannot be parsed has no meaning. The position is where the parser gave up; the mistake is there or just above.",
    wrong: `
      tags:
        - name: pets
         description: The pets.
    `,
    right: `
      tags:
        - name: pets
          description: The pets.
    `,
  },
  "duplicate-key": {
    why: "Parsers differ in which of the two they keep, so one half of the document would be ignored without a word.",
    wrong: `
      paths:
        /pets: {}
        /pets: {}
    `,
    right: `
      paths:
        /pets: {}
        /owners: {}
    `,
  },
  "yaml-documents": {
    why: "Only one of them could be the OpenAPI document; the others would be ignored.",
    wrong: `
      tags: []
      ---
      tags: []
    `,
    right: `
      tags: []
    `,
  },
  "yaml-tag": {
    why: "A tag asks for a type that JSON does not have, and an OpenAPI document must be expressible in JSON.",
    wrong: `
      x-logo: !!binary iVBORw0KGgo=
    `,
    right: `
      x-logo: iVBORw0KGgo=
    `,
  },
  "yaml-indent": {
    why: "YAML wants it, and while many parsers do not look, others stop here. It is read as if it were indented.",
    wrong: `
      tags:
        - name: pets
          description: "The pets,
        and no others."
    `,
    right: `
      tags:
        - name: pets
          description: "The pets, and no others."
    `,
  },
  "yaml-key": {
    why: "The names in a JSON object are text, so a list or a map cannot be one.",
    wrong: `
      x-sizes:
        [1, 2]: small
    `,
    right: `
      x-sizes:
        1-2: small
    `,
  },
  "yaml-merge": {
    why: "`<<` takes over the entries of other maps; anything else has none.",
    wrong: `
      x-page:
        <<: defaults
    `,
    right: `
      x-defaults: &defaults
        size: 10
      x-page:
        <<: *defaults
    `,
  },
  "yaml-alias": {
    why: "An alias repeats what was written before it. Something later is not known yet, and something that contains the alias has no end.",
    wrong: `
      x-page: *defaults
      x-defaults: &defaults
        size: 10
    `,
    right: `
      x-defaults: &defaults
        size: 10
      x-page: *defaults
    `,
  },
  "alias-budget": {
    why: "Aliases of aliases multiply: a few lines can stand for more values than fit into memory.",
    wrong: `
      x-0: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
      x-1: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
      x-2: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
      x-3: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
      x-4: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
      x-5: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
      x-6: [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
    `,
    right: `
      x-0: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
      x-1: [*a, *a]
    `,
  },
  "nesting-depth": {
    why: "No schema that people read is nested like this, and walking it would exhaust the stack.",
    language: "sh",
    wrong: `
      cp openapi.yaml deep.yaml
      { printf 'x-deep: '; printf '[%.0s' $(seq 201); printf ']%.0s' $(seq 201); } >> deep.yaml
      sdkgen lint --spec deep.yaml
    `,
    right: `
      sdkgen lint --spec openapi.yaml
    `,
  },
  "number-range": {
    why: "JSON has no infinity and no NaN, so neither has an OpenAPI document.",
    wrong: `
      x-limit: .inf
    `,
    right: `
      x-limit: 1000000
    `,
  },
  "number-precision": {
    why: "JavaScript rounds whole numbers beyond 2^53, so the emitted code would hold another number than the document.",
    wrong: `
      x-account: 9007199254740993
    `,
    right: `
      x-account: "9007199254740993"
    `,
  },
} as const;
