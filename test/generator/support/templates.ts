import { join } from "node:path";

/** Absolute path of the project. */
export const projectFolder: string = join(import.meta.dirname, "../../..");

/** Absolute path of the folder that is copied into every package. */
export const templates: string = join(projectFolder, "templates");
