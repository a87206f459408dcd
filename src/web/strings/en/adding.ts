const count = new Intl.NumberFormat("en");
const claims = (number: number): string => `${count.format(number)} ${number === 1 ? "claim" : "claims"}`;

/** The words of adding documents and claims by hand, in English. */
export const adding = {
  title: "Add documents",
  open: "Add documents",
  hint: "Texts, Markdown, HTML, wikitext, PDF, Word, e-mail, tables and archives are read on this machine. Nothing leaves it but a request for an address you give.",
  drop: "Drop files here, or",
  choose: "choose files",
  text: "Paste a text",
  textTitle: "Its title",
  untitled: "Pasted text",
  addText: "Add this text",
  address: "Fetch an address",
  fetch: "Fetch it now",
  progress: "What became of them",
  waiting: "waiting",
  reading: "being read…",
  statuses: {
    added: (number: number) => `added, ${claims(number)}`,
    "read again": (number: number) => `read again, ${claims(number)}`,
    read: (number: number) => claims(number),
    unchanged: (_number: number) => "in the case already",
    failed: (_number: number) => "not added",
  },
  tooLarge: "It is larger than 100 MB; read it with the command line.",
  none: "There is nothing in it to read.",
  byHand: {
    make: "Make a claim of the selected words",
    title: "A claim made by hand",
    words: "Resting on",
    place: "Place",
    when: "Day, or first/last",
    change: "What happened",
    holder: "Held afterwards by",
    extent: "How much",
    reason: "Why (kept with the decision)",
    save: "Add the claim",
    cancel: "Cancel",
    added: "The claim was added.",
  },
};
