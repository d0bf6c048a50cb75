const segmentPattern = /^[A-Za-z0-9_.-]{1,100}$/;
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const reservedName = /^(?:\.git|node_modules|\.sdkgen.*)$/i;

/**
 * Whether we would ever write a file under this path: relative, forward slashes, ASCII, a legal name on
 * every file system, and nothing that belongs to git, npm or the bookkeeping of this room.
 * Both plans and manifests must pass: a manifest comes from the checkout and may be hostile.
 */
export function isOwnPath(path: string): boolean {
  return path.split("/").every(isOwnSegment);
}

function isOwnSegment(segment: string): boolean {
  return (
    segmentPattern.test(segment) &&
    !segment.endsWith(".") &&
    !deviceName.test(segment) &&
    !reservedName.test(segment)
  );
}
