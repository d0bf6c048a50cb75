/** The prefix of every reference to a declared type: the form that openapi-typescript understands. */
export const declaredPrefix = "#/components/schemas/";
