import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a browser can be shown to somebody: there is a screen, and this is no continuous integration. */
export function hasScreen(env: Environment, platform: NodeJS.Platform): boolean {
  if (env.CI !== undefined && env.CI !== "" && env.CI !== "false") return false;
  if (platform === "darwin" || platform === "win32") return env.SSH_CONNECTION === undefined;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The program that opens an address in the user's browser, with its arguments. */
export function browserCommand(address: string, platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === "darwin") return ["open", [address]];
  if (platform === "win32") return ["cmd", ["/c", "start", "", address]];
  return ["xdg-open", [address]];
}

/** Opens the address in the user's browser where there is a screen. A browser that does not open is no failure: the address is printed. */
export function openBrowser(address: string, env: Environment, platform: NodeJS.Platform): void {
  if (!hasScreen(env, platform)) return;
  const [program, words] = browserCommand(address, platform);
  const child = spawn(program, words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
