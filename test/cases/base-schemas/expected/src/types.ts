// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Alone` */
export interface Alone {
  kind: string;
}

/** Schema: `spec.yaml#/components/schemas/BigCat` */
export interface BigCat extends PetBaseModel {
  weight?: number;
}

/** Schema: `spec.yaml#/components/schemas/Book` */
export interface Book extends ItemBase {
  pages?: number;
}

/** Schema: `spec.yaml#/components/schemas/Cat` */
export interface Cat extends PetBaseModel {
  lives?: number;
}

/** Schema: `spec.yaml#/components/schemas/Circle` */
export interface Circle extends ShapeBase {
  radius: number;
}

/** Schema: `spec.yaml#/components/schemas/Creature` */
export type Creature =
  | (CreatureBase & { kind: "Creature" })
  | (OldCat & { kind: "OldCat" })
  | (OldPetBase & { kind: "OldPet" });

/**
 * What all that `Creature` stands for have in common.
 *
 * Schema: `spec.yaml#/components/schemas/Creature`
 */
export interface CreatureBase {
  kind: string;
}

/** Schema: `spec.yaml#/components/schemas/Dog` */
export interface Dog extends PetBaseModel {
  barks?: boolean;
}

/** Schema: `spec.yaml#/components/schemas/Event` */
export type Event = (EventBase & { type: "plain" }) | Made;

/**
 * What all that `Event` stands for have in common.
 *
 * Schema: `spec.yaml#/components/schemas/Event`
 */
export interface EventBase {
  type: string;
}

/** Schema: `spec.yaml#/components/schemas/Film` */
export interface Film extends ItemBase {
  minutes?: number;
}

/** Schema: `spec.yaml#/components/schemas/Item` */
export type Item = (Book & { type: "book" }) | (Film & { type: "film" });

/**
 * What all that `Item` stands for have in common.
 *
 * Schema: `spec.yaml#/components/schemas/Item`
 */
export interface ItemBase {
  id?: string;
  type: string;
}

/** Schema: `spec.yaml#/components/schemas/Lion` */
export type Lion = BigCat & { mane?: boolean };

/** Schema: `spec.yaml#/components/schemas/Made` */
export type Made = EventBase & { by?: string; type?: "made" };

/** Schema: `spec.yaml#/components/schemas/OldCat` */
export type OldCat = OldPetBase;

/** Schema: `spec.yaml#/components/schemas/OldPet` */
export type OldPet = (OldCat & { kind: "OldCat" }) | (OldPetBase & { kind: "OldPet" });

/**
 * What all that `OldPet` stands for have in common.
 *
 * Schema: `spec.yaml#/components/schemas/OldPet`
 */
export interface OldPetBase extends CreatureBase {
  age?: number;
}

/** Schema: `spec.yaml#/components/schemas/Owner` */
export interface Owner {
  item?: Item;
  old?: OldPet;
  /** The one that lives there. */
  pet?: Pet;
  reply?: Reply;
}

/**
 * An animal at home.
 *
 * Schema: `spec.yaml#/components/schemas/Pet`
 */
export type Pet =
  (Cat & { kind: "cat" }) | (Dog & { kind: "dog" | "puppy" }) | (Lion & { kind: "lion" });

/** Schema: `spec.yaml#/components/schemas/PetBase` */
export type PetBase = string;

/**
 * What all that `Pet` stands for have in common.
 *
 * Schema: `spec.yaml#/components/schemas/Pet`
 */
export interface PetBaseModel {
  /** An animal at home. */
  friend?: Pet;
  kind: string;
  name: string;
}

/** Schema: `spec.yaml#/components/schemas/Reply` */
export type Reply = Pet & { requestId?: string };

/** Schema: `spec.yaml#/components/schemas/Shape` */
export type Shape =
  (Circle & { type: "Circle" }) | (ShapeBase & { type: "Point" }) | (Square & { type: "Square" });

/**
 * What all that `Shape` stands for have in common.
 *
 * Schema: `spec.yaml#/components/schemas/Shape`
 */
export interface ShapeBase {
  type: "Circle" | "Point" | "Square" | (string & {});
}

/** Schema: `spec.yaml#/components/schemas/Square` */
export interface Square extends ShapeBase {
  side: number;
}
