/** What `singleSpaced` would change: white space other than a space, and spaces in a row. */
const UNEVEN = /[^\S ]| {2}/;

/** A text with its white space made single. Most stretches of a document have it so, and none is copied for nothing. */
export function singleSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text;
}
