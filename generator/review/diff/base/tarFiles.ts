import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { FileSource } from "../../../read/files/fileSource.ts";

/** Enough for any package; what unpacks to more is refused. */
const maximumBytes = 512 * 1024 * 1024;

/**
 * The files of a packed package, `.tgz` or `.tar`, by path (POSIX.1-1988 ustar, and the paths of POSIX.1-2001 pax headers); nothing is
 * unpacked to disk. Nothing if it is no such archive.
 */
export function readTar(packed: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const bytes = unzip(packed);
  if (!bytes || bytes.length < 512) return undefined;
  const files = new Map<string, Uint8Array>();
  let longPath: string | undefined;
  for (let offset = 0; offset + 512 <= bytes.length;) {
    const header = bytes.subarray(offset, offset + 512);
    if (header.every((byte) => byte === 0)) break;
    const size = parseInt(textAt(header, 124, 12), 8);
    if (!Number.isInteger(size) || size < 0) return undefined;
    const content = bytes.subarray(offset + 512, offset + 512 + size);
    const type = textAt(header, 156, 1);
    const [name, prefix] = [textAt(header, 0, 100), textAt(header, 345, 155)];
    if (type === "x") longPath = /^\d+ path=([^\n]*)$/m.exec(content.toString())?.[1];
    else {
      const path = longPath ?? (prefix === "" ? name : `${prefix}/${name}`);
      if (type === "0" || type === "") files.set(path, content);
      longPath = undefined;
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  return files.size > 0 ? files : undefined;
}

/** Files that are held in memory, as if they stood in a folder. */
export function memoryFiles(files: ReadonlyMap<string, Uint8Array>, folder: string): FileSource {
  const byPath = new Map([...files].map(([path, bytes]) => [resolve(folder, path), bytes]));
  const isFolder = (path: string): boolean => [...byPath.keys()].some((each) => each.startsWith(`${path}/`));
  return {
    realPath: (path) => (byPath.has(path) || isFolder(path) ? path : undefined),
    sizeOf: (path) => byPath.get(path)?.length,
    read: (path) => byPath.get(path),
  };
}

function unzip(packed: Uint8Array): Buffer | undefined {
  const isZipped = packed[0] === 0x1f && packed[1] === 0x8b;
  if (!isZipped) return Buffer.from(packed);
  try {
    return gunzipSync(packed, { maxOutputLength: maximumBytes });
  } catch {
    return undefined;
  }
}

function textAt(header: Buffer, start: number, length: number): string {
  const [text = ""] = header
    .subarray(start, start + length)
    .toString()
    .split("\0");
  return text.trim();
}
