// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Alternatives` */
export type Alternatives = Base | Nothing;

/** Schema: `spec.yaml#/components/schemas/Base` */
export interface Base {
  a: string;
}

/** Schema: `spec.yaml#/components/schemas/Extended` */
export type Extended = Base;

/** Schema: `spec.yaml#/components/schemas/Named` */
export interface Named extends Base {
  url: string;
}

/** Schema: `spec.yaml#/components/schemas/Nothing` */
export type Nothing = { [key: string]: never };

/** Schema: `spec.yaml#/components/schemas/Only` */
export type Only = Nothing;

/** Schema: `spec.yaml#/components/schemas/Other` */
export interface Other {
  c: string;
}

/** Schema: `spec.yaml#/components/schemas/Thing` */
export type Thing = Base & Other;

/** Schema: `spec.yaml#/components/schemas/Told` */
export type Told = (Base & { kind: "Base" }) | { kind: "Nothing" };
