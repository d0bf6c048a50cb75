// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/APIKey` */
export interface APIKey {
  key?: string;
}

/** Schema: `spec.yaml#/components/schemas/Error` */
export interface Error_ {
  code?: number;
}

/** Schema: `spec.yaml#/components/schemas/FooBar` */
export interface FooBar {
  pascal?: string;
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

/** Schema: `spec.yaml#/components/schemas/Promise` */
export interface Promise_ {
  promised?: string;
}

/** Schema: `spec.yaml#/components/schemas/2nd` */
export interface _2nd {
  second?: string;
}

/** Schema: `spec.yaml#/components/schemas/foo-bar` */
export interface foo_Dash_bar {
  dash?: string;
}

/** Schema: `spec.yaml#/components/schemas/foo_bar` */
export interface foo_Underscore_bar {
  underscore?: string;
}
