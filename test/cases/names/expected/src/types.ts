// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/APIKey` */
export interface APIKey {
  key?: string;
}

/** Schema: `spec.yaml#/components/schemas/Array` */
export interface Array {
  all?: Object[];
}

/** Schema: `spec.yaml#/components/schemas/blob` */
export interface BlobModel {
  size?: number;
}

/** Schema: `spec.yaml#/components/schemas/Client` */
export interface ClientModel {
  id?: string;
}

/** Schema: `spec.yaml#/components/schemas/Date` */
export interface Date {
  day?: number;
}

/** Schema: `spec.yaml#/components/schemas/Error` */
export interface Error {
  code?: number;
}

/** Schema: `spec.yaml#/components/schemas/FooBar` */
export interface FooBar {
  pascal?: string;
}

/** Schema: `spec.yaml#/components/schemas/fooBar` */
export interface FooBarModel {
  camel?: string;
}

/** Schema: `spec.yaml#/components/schemas/foo-bar` */
export interface FooDashBar {
  dash?: string;
}

/** Schema: `spec.yaml#/components/schemas/foo_bar` */
export interface FooUnderscoreBar {
  underscore?: string;
}

/** Schema: `spec.yaml#/components/schemas/Object` */
export interface Object {
  error?: Error;
}

/** Schema: `spec.yaml#/components/schemas/odd.thing` */
export interface OddThing {
  ""?: string;
  "1st"?: string;
  __proto__?: string;
  "a-b": string;
  class?: string;
  'quo"te'?: string;
  日本?: string;
}

/** Schema: `spec.yaml#/components/schemas/operation` */
export interface Operation {
  id?: string;
}

/** Schema: `spec.yaml#/components/schemas/Promise` */
export interface Promise {
  promised?: string;
}

/** Schema: `spec.yaml#/components/schemas/rate-limit` */
export interface RateLimitModel {
  limit?: number;
}

/** Schema: `spec.yaml#/components/schemas/404` */
export interface Schema404 {
  code?: number;
}

/** Schema: `spec.yaml#/components/schemas/2nd` */
export interface Second {
  second?: string;
}

/** Schema: `spec.yaml#/components/schemas/3d_secure` */
export interface ThreeDSecure {
  third?: string;
}
