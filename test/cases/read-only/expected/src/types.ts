// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Account` */
export interface Account {
  /** Only in responses. */
  id: string;
  owner: { name?: string };
}

/** Schema: `spec.yaml#/components/schemas/Charge` */
export interface Charge {
  /** Only in responses. */
  amount: number;
  /** Only in responses. */
  note?: string;
}

/** Schema: `spec.yaml#/components/schemas/Order` */
export interface Order {
  amount?: number;
  /** Only in responses. */
  changed_by_the_department?: string;
  /** Only in responses. */
  delivered_to_the_address?: string;
  /** Only in responses. */
  delivered_to_the_neighbour?: string;
}

/**
 * Only in requests.
 *
 * Schema: `spec.yaml#/components/schemas/Pin`
 */
export type Pin = string;

/** Schema: `spec.yaml#/components/schemas/Team` */
export interface Team {
  users?: User[];
}

/** Schema: `spec.yaml#/components/schemas/User` */
export interface User {
  /**
   * Given by the server.
   *
   * Only in responses.
   */
  id: string;
  name: string;
  /** Only in requests. */
  password?: string;
  /** Only in requests. */
  pin?: Pin;
}
