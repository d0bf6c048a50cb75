// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Kind } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Animal` */
export interface Animal {
  kind: Kind | (string & {});
}

/** Schema: `spec.yaml#/components/schemas/AtLeastOne` */
export interface AtLeastOne {
  email?: string;
  phone?: string;
}

/** Schema: `spec.yaml#/components/schemas/Bank` */
export interface Bank {
  type: "ach" | "sepa" | (string & {});
}

/** Schema: `spec.yaml#/components/schemas/Bird` */
export interface Bird extends Animal {
  wings?: number;
}

/** Schema: `spec.yaml#/components/schemas/Card` */
export interface Card {
  type: "credit" | "debit" | (string & {});
}

/** Schema: `spec.yaml#/components/schemas/Cat` */
export interface Cat {
  kind: string;
  lives?: number;
}

/** Schema: `spec.yaml#/components/schemas/Chicken` */
export interface Chicken {
  egg?: Egg & { chicken: Chicken & { egg: Egg & { chicken: unknown } } };
}

/** Schema: `spec.yaml#/components/schemas/Circle` */
export interface Circle {
  radius?: number;
  shape: "circle";
}

/** Schema: `spec.yaml#/components/schemas/Constant` */
export type Constant = Circle | Square;

/** Schema: `spec.yaml#/components/schemas/ConstantOfReference` */
export type ConstantOfReference = "only" & Text;

/** Schema: `spec.yaml#/components/schemas/Dog` */
export interface Dog {
  barks?: boolean;
  kind: string;
}

/** Schema: `spec.yaml#/components/schemas/Egg` */
export interface Egg {
  chicken?: Chicken & { egg: Egg & { chicken: Chicken & { egg: unknown } } };
}

/** Schema: `spec.yaml#/components/schemas/Either` */
export type Either = string | string[] | { x?: string };

/** Schema: `spec.yaml#/components/schemas/Extended` */
export interface Extended extends Cat {
  owner: string;
}

/** Schema: `spec.yaml#/components/schemas/Fish` */
export interface Fish extends Animal {
  fins?: number;
}

/** Schema: `spec.yaml#/components/schemas/FishAlias` */
export type FishAlias = Fish;

/** Schema: `spec.yaml#/components/schemas/Ghost` */
export interface Ghost {
  ghost: unknown;
}

/** Schema: `spec.yaml#/components/schemas/Kennel` */
export interface Kennel {
  /** The dog that guards the others. */
  guard?: Dog;
  /** A part that is all. */
  only?: string;
  /** The kennel around this one. */
  parent?: { id?: string };
}

/** Schema: `spec.yaml#/components/schemas/ObjectOf` */
export type ObjectOf = Cat | Pet;

/** Schema: `spec.yaml#/components/schemas/ObjectOfAll` */
export type ObjectOfAll = Cat;

/** Schema: `spec.yaml#/components/schemas/ObjectOfTree` */
export type ObjectOfTree = Tree;

/** Schema: `spec.yaml#/components/schemas/ObjectOrNull` */
export type ObjectOrNull = Cat | Dog | null;

/** Schema: `spec.yaml#/components/schemas/ObjectOrText` */
export type ObjectOrText = (Cat | Text) & Record<string, unknown>;

/** Schema: `spec.yaml#/components/schemas/Overridden` */
export type Overridden = Dog & { kind?: "fox" | "wolf" | (string & {}) };

/** Schema: `spec.yaml#/components/schemas/Payment` */
export type Payment = (Bank & { type: "ach" | "sepa" }) | (Card & { type: "credit" | "debit" });

/** Schema: `spec.yaml#/components/schemas/Pet` */
export type Pet = (Cat & { kind: "kitty" }) | (Dog & { kind: "puppy" });

/** Schema: `spec.yaml#/components/schemas/RequiredBeside` */
export type RequiredBeside = Dog & { barks: boolean };

/** Schema: `spec.yaml#/components/schemas/RequiredElsewhere` */
export type RequiredElsewhere = Dog & { barks: boolean };

/** Schema: `spec.yaml#/components/schemas/RequiredOfReference` */
export type RequiredOfReference = Dog & { barks: boolean };

/** Schema: `spec.yaml#/components/schemas/SharedKind` */
export type SharedKind = (Bird & { kind: "bird" }) | (Fish & { kind: "fish" });

/** Schema: `spec.yaml#/components/schemas/Square` */
export interface Square {
  shape: "square";
  side?: number;
}

/** Schema: `spec.yaml#/components/schemas/Text` */
export type Text = string;

/** Schema: `spec.yaml#/components/schemas/Tree` */
export interface Tree {
  name?: string;
  next?: Tree & { next: unknown };
  parent?: Tree & { parent: unknown };
  root?: Tree & { root: unknown };
}

/** Schema: `spec.yaml#/components/schemas/Twice` */
export type Twice = Circle & Dog;

/** Schema: `spec.yaml#/components/schemas/TwoKeys` */
export type TwoKeys = (Cat & { kind: "a" | "b" }) | (Dog & { kind: "c" });

/** Schema: `spec.yaml#/components/schemas/Unmapped` */
export type Unmapped = (Cat & { kind: "Cat" }) | (Dog & { kind: "Dog" });

/** Schema: `spec.yaml#/components/schemas/WithoutType` */
export interface WithoutType {
  a?: string;
}
