// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Роль. */
export const Роль = {
  Eur: "€",
  Rocket: "🚀",
  Администратор: "администратор",
  Гость: "гость",
  東京: "東京",
} as const;

/** Values of Роль. */
export type Роль = (typeof Роль)[keyof typeof Роль];
