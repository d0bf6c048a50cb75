// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Chicken` */
export interface Chicken {
  egg?: Egg;
}

/** Schema: `spec.yaml#/components/schemas/Egg` */
export interface Egg extends Chicken {
  cracked?: boolean;
}

/** Schema: `spec.yaml#/components/schemas/Json` */
export type Json = Json[] | number | string | { [key: string]: Json };

/** Schema: `spec.yaml#/components/schemas/List` */
export type List = List[];

/** Schema: `spec.yaml#/components/schemas/Node` */
export interface Node {
  byName?: { [key: string]: Node };
  children?: Node[];
  name: string;
  parent?: Node;
}

/** Schema: `spec.yaml#/components/schemas/Ping` */
export type Ping = number | string;

/** Schema: `spec.yaml#/components/schemas/Pong` */
export type Pong = number | string;

/** Schema: `spec.yaml#/components/schemas/Self` */
export type Self = string;

/** Schema: `spec.yaml#/components/schemas/Tree` */
export type Tree = { [key: string]: Tree };
