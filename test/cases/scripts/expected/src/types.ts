// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Роль } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Пользователь` */
export interface Пользователь {
  имя: string;
  роль?: Роль | (string & {});
  名前?: string;
}
