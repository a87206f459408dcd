import process from "node:process";

/**
 * Ends the program without a word when the reader of its output has gone (`contested claims | head`), and with one line
 * where what it prints cannot be written: a full disk, a device that takes nothing.
 */
export function endOnBrokenOutput(): void {
  process.stderr.on("error", () => process.exit(1));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    const why = error.code === "ENOSPC" ? "there is no space left on the device" : error.message;
    process.stderr.write(`contested: the output could not be written: ${why}; write it elsewhere\n`);
    process.exit(1);
  });
}
