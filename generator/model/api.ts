import type { Loss, Origin, Problem } from "../problems/problem.ts";
import type { Node } from "../read/document.ts";
import type { Client, SecurityRequirement } from "./client.ts";
import type { Naming } from "./names/naming.ts";
import type { Annotations, TypeExpression } from "./types/type.ts";
import type { Parameter } from "./parameter.ts";

/** The whole API, named and sorted: emitting it needs no further decision. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly license: string | undefined;
  /** Path of the document relative to nothing: its file name, for headers. */
  readonly source: string;
  readonly packageName: string;
  /** Where its code is kept: an https address, or `owner/name` on GitHub. */
  readonly repository: string | undefined;
  /** Sections of its README, in Markdown, that those wrote who make it. */
  readonly readme: string | undefined;
  readonly client: Client;
  /** Sorted by name. */
  readonly resources: readonly Resource[];
  /** Sorted by name. */
  readonly enums: readonly EnumDeclaration[];
  /** Sorted by name. */
  readonly types: readonly TypeDeclaration[];
}

/** Everything that building the model found out besides the model. */
export interface ModelResult {
  readonly api: Api;
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
}

/** A group of operations, by tag: one class, one file, one property of the root class. */
export interface Resource {
  /** Property of the root class, in camelCase. */
  readonly name: string;
  readonly naming: Naming;
  readonly className: string;
  /** Base name of the file and of the subpath export, in kebab-case. */
  readonly fileName: string;
  readonly description: string | undefined;
  /** Sorted by method name. */
  readonly operations: readonly Operation[];
  readonly origin: Origin;
}

/** One operation: a method of a resource, and all that sending it takes. */
export interface Operation {
  /** `operationId`, or method and path if there is none. */
  readonly id: string;
  readonly methodName: string;
  readonly naming: Naming;
  /** In upper case. */
  readonly httpMethod: string;
  /** The path template as written, for people. */
  readonly path: string;
  /** The template as it is sent: literal text percent-encoded, so that braces surround wire names only. */
  readonly urlTemplate: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** Roles or scopes of which a caller needs one; empty when none are named. */
  readonly permissions: readonly string[];
  /** Ways to authenticate that differ from the client's; `undefined` where they are the same. */
  readonly security: readonly SecurityRequirement[] | undefined;
  /** Positional arguments: path parameters in path order, without those of the client. */
  readonly pathParameters: readonly Parameter[];
  /** Members of the params object, sorted by name. */
  readonly parameters: readonly Parameter[];
  /** Names of those of them that the interface of the client's path parameters declares. */
  readonly sharedParameters: readonly string[];
  /** Name of the params interface; `undefined` when the operation takes none. */
  readonly parametersName: string | undefined;
  /** What the method was called before, and its params interface; kept beside their names. */
  readonly oldName?: string;
  readonly oldParametersName?: string;
  readonly body: RequestBody | undefined;
  /** How a success body is read. */
  readonly resultKind: "json" | "text" | "binary" | "mixed" | "stream" | "none";
  /** Media types of the success bodies; `undefined` where they are `application/json` or there are none. */
  readonly accept: string | undefined;
  /** How a success comes item by item; `undefined` where none does. */
  readonly stream: Stream | undefined;
  /** Type of the parsed success body; `undefined` is among its alternatives, or all of it, where a success has no body. */
  readonly resultType: TypeExpression;
  /** Whether some success response has no body although others have one. */
  readonly resultOptional: boolean;
  /** What the body of a failure may be; unknown where the document does not say. */
  readonly errorType: TypeExpression;
  /** The successes, where their types differ, so that the status tells them apart; else none. */
  readonly replies: readonly Reply[];
  /** All declared responses, sorted by status, `default` last. */
  readonly responses: readonly Response[];
  readonly idempotent: boolean | undefined;
  readonly pagination: Pagination | undefined;
  /** Names of the result's fields, at any depth, that hold credentials; sorted. */
  readonly secrets: readonly string[];
  readonly origin: Node;
}

/** How the body of a request is given and sent. */
export interface RequestBody {
  readonly mediaType: string;
  /** How values are written: as JSON, as a form (with deepObject), as parts, or handed to the platform as they are. */
  readonly kind: "json" | "form" | "deepForm" | "multipart" | "text" | "binary";
  /** Name of the one params member that is the whole body; `undefined` when body fields are params members themselves. */
  readonly member: string | undefined;
  /** Declared type whose members are the body fields; `undefined` when the fields are written out in the params. */
  readonly typeName: string | undefined;
  /** Whether requests take a view of that type, because they take more or less than responses bring. */
  readonly isViewed: boolean;
  /** Members of that type which only responses have; sorted. */
  readonly omitted: readonly string[];
  /** Fields that this type lacks, because only requests have them or something in them; sorted. */
  readonly added: readonly string[];
  readonly required: boolean;
  /** The fields of a form that are not written as all others are. */
  readonly encodings: readonly FieldEncoding[];
  /** Fields of which at least one must be given; sorted, and empty where nothing may be given. */
  readonly atLeastOne: readonly string[];
  /** The example in the document, or `undefined`. */
  readonly example: unknown;
}

/**
 * How a field of a form is written, where it is not a pair for each plain value, and JSON for objects: in a style, of which all but
 * `exploded` and `deepObject` put the values into one pair, or as a media type (OpenAPI 3.1, 4.8.15).
 */
export type FieldEncoding = { readonly name: string } & (
  | { readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "exploded" | "deepObject" }
  | { readonly mediaType: string }
);

/** One declared response. */
export interface Response {
  /** Three digits, `1XX` to `5XX`, or `default`. */
  readonly status: string;
  readonly success: boolean;
  /** As it comes; `undefined` for no body. */
  readonly type: TypeExpression | undefined;
  readonly isJson: boolean;
  readonly description: string | undefined;
  /** The example of its body in the document, or `undefined`. */
  readonly example: unknown;
}

/** A success that comes item by item. */
export interface Stream {
  /** The function of the runtime that reads it. */
  readonly reader:
    "jsonEvents" | "jsonLines" | "jsonRecords" | "textEvents" | "wholeEvents" | "wholeJsonEvents";
  /** Its media type. */
  readonly accept: string;
  readonly itemType: TypeExpression;
  /** What says that it comes so; `undefined` where every success does. */
  readonly choice: StreamChoice | undefined;
}

/** A field of the request that says whether the success comes item by item. */
export interface StreamChoice {
  /** Dotted path in the params. */
  readonly field: string;
  /** What is meant where it is left out. */
  readonly byDefault: boolean;
}

/** One success of several. */
export interface Reply {
  /** Three digits, `2XX`, or `default`. */
  readonly status: string;
  readonly type: TypeExpression;
}

/** How a list goes on: all names are the document's, those of fields dotted paths. */
export interface Pagination {
  /** What says which page is meant: its number, the number of items before it, or the cursor that the page before names. */
  readonly by: "page" | "offset" | "cursor";
  /** The query parameter that says it. */
  readonly parameter: string;
  /** What it is for the first page; `undefined` for cursors. */
  readonly first: number | undefined;
  /** The items in the body. */
  readonly items: string;
  /** Where the position of the page may stand, the likeliest first; in the body itself if there is none. */
  readonly paging: readonly string[];
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly total: string | undefined;
  /** The cursor of the next page in the body, or that in the last item of a page. */
  readonly next: string | undefined;
  readonly last: string | undefined;
  /** Whether a page follows, where the body says so. */
  readonly more: string | undefined;
  readonly itemType: TypeExpression;
}

/** A closed or open list of values with names. */
export interface EnumDeclaration {
  readonly name: string;
  readonly naming: Naming;
  readonly description: string | undefined;
  /** Sorted by name. */
  readonly members: readonly EnumMember[];
  /** Whether values that the document does not list are part of the type: the server may add some later. */
  readonly open: boolean;
  /** Closed itself, because its schema does not say that it is open, but open where a response mentions it. */
  readonly openInResponses: boolean;
  readonly nullable: boolean;
  /** What it was called before; kept beside its name. */
  readonly oldName?: string;
  /** What values were called before; kept beside their names. */
  readonly oldMembers?: readonly OldMember[];
  readonly origin: Node;
}

/** A name that a value of an enum had before, and the one that it has now. */
export interface OldMember {
  readonly name: string;
  readonly now: string;
}

/** One value of an enum. */
export interface EnumMember {
  readonly name: string;
  readonly value: string | number;
  readonly description: string | undefined;
}

/** A named schema: an interface where it is a plain object, else a type alias. */
export interface TypeDeclaration {
  readonly name: string;
  readonly naming: Naming;
  /** As responses bring it, whoever uses it: requests take `RequestView` of it. */
  readonly type: TypeExpression;
  readonly annotations: Annotations;
  /** What it was called before; kept beside its name. */
  readonly oldName?: string;
  readonly origin: Node;
}
