/**
 * Something is wrong with what the user gave, and the user can mend it. The message is one clear line:
 * what is wrong, where, why, and what to do. The command line prints it and exits with `exitCode`:
 * 2 where nothing was done (a wrong option, an unreadable file), 1 where the rest was done and this part was not.
 */
export class Problem extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.name = "Problem";
    this.exitCode = exitCode;
  }
}
