/** Bodies of failures that the document declares. A package whose document declares some has a file of its own in this place. */
export type DeclaredErrorBody = unknown;
