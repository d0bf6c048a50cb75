import { table } from "./documents.ts";
import { edited, type Json } from "./edit.ts";

/** The document of the truth table with a silent change, some that break, one to watch, and as many more as are wanted. */
export function manyChanges(count: number): Json {
  return edited(table, ({ components: { schemas }, paths }) => {
    paths["/things"].get.parameters[1].schema.default = 50;
    delete schemas.Answer.properties.option;
    schemas.Answer.properties.size.type = ["integer", "null"];
    schemas.AnswerColour.enum.push("BLUE");
    for (let index = 0; index < count; index += 1)
      schemas.Answer.properties[`more${index}`] = { type: "string", description: "A new one." };
  });
}
