import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Whether OpenSSL, which can play a time-stamping authority, is on this machine. */
export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** Makes an authority in a folder; what it gives signs requests (paths of files) and says how OpenSSL itself judges replies. */
export function authority(folder: string, key: readonly string[] = ["rsa:2048"]) {
  const run = (...words: string[]) =>
    execFileSync("openssl", words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  const extension = "extendedKeyUsage=critical,timeStamping";
  const subject = ["-subj", "/CN=Valley Time Authority", "-addext", extension, "-days", "3650"];
  run("req", "-x509", "-newkey", ...key, "-nodes", "-keyout", "key.pem", "-out", "cert.pem", ...subject);
  writeFileSync(join(folder, "serial"), "01\n");
  writeFileSync(
    join(folder, "tsa.cnf"),
    `[tsa]\ndefault_tsa = own\n[own]\nserial = serial\nsigner_cert = cert.pem\nsigner_key = key.pem\nsigner_digest = sha256\n` +
      `default_policy = 1.2.3.4.1\ndigests = sha256\n`,
  );
  return {
    reply: (request: string, reply: string) =>
      run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", request, "-out", reply),
    requestInWords: (request: string) => run("ts", "-query", "-in", request, "-text").toString(),
    holds: (request: string, reply: string) =>
      spawnSync("openssl", ["ts", "-verify", "-queryfile", request, "-in", reply, "-CAfile", "cert.pem"], {
        cwd: folder,
      }).status === 0,
  };
}
