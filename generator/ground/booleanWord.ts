/** Words that YAML 1.1, which many tools still read, takes for booleans, and YAML 1.2 for text. */
export const booleanWord: RegExp = /^(yes|no|on|off)$/i;
