/** SHA-256 over the names and bytes of all files under these paths of the project. */
export function fingerprint(paths: readonly string[]): string;
