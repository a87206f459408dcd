import type { HolderRole } from "../../../grammar/event.ts";
import { plain } from "../words.ts";

/** What a verb of ground does, and by which preposition its ground is named; null: the ground is its object. */
export interface Frame {
  readonly change:
    | "capture"
    | "advance"
    | "withdraw"
    | "hold"
    | "encircle"
    | "attack"
    | "repel"
    | "fall"
    | "lose"
    | "drive";
  readonly by: readonly string[] | null;
  readonly holder: HolderRole;
  readonly again?: boolean;
}

/** What a verb does besides: it tries, fails, launches, makes fighting happen, speaks, brings under control. */
export type Role = "try" | "fail" | "launch" | "happen" | "done" | "control" | "remain" | "manage";

export interface Verb {
  readonly lemma: string;
  readonly frame: Frame | null;
  readonly role: Role | null;
}

export interface VerbForm {
  readonly verb: Verb;
  /** The imperfect: what goes on ("تسيطر"), or is meant to ("لم", "لن", "أن" before it). */
  readonly imperfect: boolean;
}

/** "past/present[/short]": third person singular; the present without its prefix; the short present of hollow verbs. */
function forms(entry: string): [form: string, imperfect: boolean][] {
  const [past, ...presents] = entry.split("/").map(plain) as [string, ...string[]];
  // "استولى", "استولت", "استولوا": the last letter goes.
  const stem = past.endsWith("ي") ? past.slice(0, -1) : past;
  return [
    ...["", "ا", "تا"].map((ending): [string, boolean] => [ending === "" ? past : stem + ending, false]),
    [`${stem}ت`, false],
    [`${stem}وا`, false],
    [`${stem}تها`, false],
    ...presents.flatMap((present) =>
      ["ي", "ت", "سي", "ست"].flatMap((prefix) =>
        ["", "ون", "وا", "ان"].map((ending): [string, boolean] => [prefix + present + ending, true]),
      ),
    ),
  ];
}

const TABLE = new Map<string, VerbForm>();

function add(verb: Omit<Verb, "lemma">, entries: string): void {
  for (const entry of entries.trim().split(/\s+/)) {
    const lemma = plain(entry.split("/")[0]!);
    for (const [form, imperfect] of forms(entry))
      if (!TABLE.has(form)) TABLE.set(form, { verb: { ...verb, lemma }, imperfect });
  }
}

const ground = (change: Frame["change"], by: Frame["by"], holder: HolderRole, entries: string, again = false): void =>
  add({ frame: { change, by, holder, ...(again ? { again } : {}) }, role: null }, entries);

// Before "استعاد", whose short present is written alike.
add({ frame: null, role: "try" }, "استعد/ستعد");
ground("capture", ["علي"], "agent", "سيطر/سيطر استولى/ستولي/ستول استحوذ/ستحوذ");
ground("capture", null, "agent", "استعاد/ستعيد/ستعد استرجع/سترجع استرد/سترد", true);
ground("capture", null, "agent", "احتل/حتل حرر/حرر انتزع/نتزع ضم/ضم طهر/طهر");
ground("advance", ["في", "الي", "داخل"], "agent", "تقدم/تقدم توغل/توغل تسلل/تسلل");
ground("advance", null, "agent", "دخل/دخل اخترق/خترق");
ground("withdraw", ["من"], "nobody", "انسحب/نسحب تراجع/تراجع انحسر/نحسر فر/فر");
ground("withdraw", null, "nobody", "أخلى/خلي غادر/غادر");
ground("hold", null, "agent", "حكم");
ground("encircle", null, "agent", "حاصر/حاصر طوق/طوق");
ground("attack", null, "agent", "هاجم/هاجم قصف/قصف اقتحم/قتحم استهدف/ستهدف");
add({ frame: null, role: "fail" }, "فشل/فشل أخفق/خفق عجز/عجز");
ground("repel", null, "agent", "صد/صد أحبط/حبط أفشل/فشل");
ground("fall", null, "agent", "سقط/سقط");
ground("lose", null, "other than patient", "خسر/خسر فقد/فقد");
ground("drive", ["من"], "agent", "طرد/طرد دحر/دحر أخرج/خرج");
add({ frame: null, role: "try" }, "حاول/حاول سعى/سعي خطط/خطط أراد/ريد نوى/نوي هدد/هدد اعتزم/عتزم أمل/أمل");
add({ frame: null, role: "launch" }, "شن/شن بدأ/بدأ أطلق/طلق نفذ/نفذ");
add(
  { frame: null, role: "happen" },
  "اندلع/ندلع دار/دور نشب/نشب جرى/جري وقع/قع استمر/ستمر تواصل/تواصل شهد/شهد تجدد/تجدد",
);
add({ frame: null, role: "done" }, "تم/تم");
add({ frame: null, role: "control" }, "بسط/بسط فرض/فرض أحكم/حكم وسع/وسع");
add({ frame: null, role: "remain" }, "بقي/بقي ظل/ظل خضع/خضع");
add({ frame: null, role: "manage" }, "تمكن/تمكن نجح/نجح استطاع/ستطيع");

/** A verb by its form, without clitics; null for other words. */
export const verbOf = (form: string): VerbForm | null => TABLE.get(form) ?? null;

/** Nouns that tell what a verb tells: "السيطرة على", "استعادة", "انسحاب". */
const NOMINAL: ReadonlyMap<string, Frame> = new Map(
  (
    [
      ["سيطره", { change: "capture", by: ["علي"], holder: "agent" }],
      ["سيطرته", { change: "capture", by: ["علي"], holder: "agent" }],
      ["سيطرتها", { change: "capture", by: ["علي"], holder: "agent" }],
      ["سيطرتهم", { change: "capture", by: ["علي"], holder: "agent" }],
      ["استيلاء", { change: "capture", by: ["علي"], holder: "agent" }],
      ["استعاده", { change: "capture", by: null, holder: "agent", again: true }],
      ["استرجاع", { change: "capture", by: null, holder: "agent", again: true }],
      ["تحرير", { change: "capture", by: null, holder: "agent" }],
      ["احتلال", { change: "capture", by: null, holder: "agent" }],
      ["انتزاع", { change: "capture", by: null, holder: "agent" }],
      ["سقوط", { change: "fall", by: null, holder: "agent" }],
      ["انسحاب", { change: "withdraw", by: ["من"], holder: "nobody" }],
      ["حصار", { change: "encircle", by: null, holder: "agent" }],
      ["تقدم", { change: "advance", by: ["في", "الي"], holder: "agent" }],
      ["دخول", { change: "advance", by: null, holder: "agent" }],
    ] as const
  ).map(([word, frame]) => [word, frame as Frame]),
);
export const nominalOf = (stem: string): Frame | null => NOMINAL.get(stem) ?? null;
