// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

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
