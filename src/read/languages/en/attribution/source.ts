/** Who is named as a source: names and subjects, for readers of other kinds of claims too. */
export { joinsNames, nameOf, phraseFrom, type Stretch } from "./names.ts";
export { subjectBefore } from "./subject.ts";
