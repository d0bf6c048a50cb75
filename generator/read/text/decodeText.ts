import type { Fault } from "./parsedText.ts";

/**
 * Decodes the bytes of a file as UTF-8, a byte order mark taken off. Other encodings are faults rather than guesses:
 * a wrong guess would put wrong characters into the output.
 */
export function decodeText(bytes: Uint8Array): string | Fault {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return encodingFault("the file is UTF-16; save it as UTF-8");
  }
  if (bytes.includes(0)) return encodingFault("the file contains a NUL byte; save it as UTF-8 text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return encodingFault("the file contains bytes that are not UTF-8; save it as UTF-8");
  }
}

function encodingFault(message: string): Fault {
  return { rule: "file-encoding", offset: 0, message };
}
