// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Order` */
export interface Order {
  amount?: number | undefined;
  /** Only in answers. */
  changed_by_the_department?: string | undefined;
  /** Only in answers. */
  delivered_to_the_address?: string | undefined;
  /** Only in answers. */
  delivered_to_the_neighbour?: string | undefined;
}

/** Schema: `spec.yaml#/components/schemas/Team` */
export interface Team {
  /** Only in requests. */
  secret: string;
  users?: User[];
}

/** Schema: `spec.yaml#/components/schemas/User` */
export interface User {
  /**
   * Given by the server.
   *
   * Only in answers.
   */
  id: string;
  name: string;
  /** Only in requests. */
  password?: string;
}
