import { words } from "../words.ts";

/** Prepositions that are words of their own. */
export const prepositions: ReadonlySet<string> = words(
  "في من الى على عن مع ضد نحو باتجاه صوب قرب بالقرب داخل خارج بين خلال بعد قبل منذ حتى تحت فوق امام خلف حول عند لدى عبر ضمن دون بدون رغم وفق وفقا بحسب حسب بسبب جراء اثر عقب ضد لصالح بيد قبيل بموجب اثناء",
);

/** Prepositions with a pronoun that takes up what was spoken of: "عليها", "فيه", "منها". */
export const resumptive: ReadonlyMap<string, string> = new Map(
  (
    [
      ["علي", "عليها عليه عليهما عليهم"],
      ["في", "فيها فيه فيهما فيهم"],
      ["من", "منها منه منهما"],
      ["الي", "اليها اليه اليهما"],
    ] as const
  ).flatMap(([preposition, forms]) => [...words(forms)].map((form) => [form, preposition] as const)),
);

/** Words that open a clause of its own kind. */
export const subordinators: ReadonlySet<string> = words(
  "ان انه انها انهم بان بانه بانها لان حيث بينما فيما عندما حين حينما لما اذا لو كي لكي حتى ريثما كما لكن ولكن لكنه لكنها الا اذ ثم",
);

export const relatives: ReadonlySet<string> = words("الذي التي الذين اللذين اللتين اللواتي اللتان اللذان");

/** Particles before a verb: what they do to it. */
export const negations: ReadonlySet<string> = words("لم لن لا ما ليس ليست غير دون عدم");
export const futures: ReadonlySet<string> = words("سوف لن قد");

/** Words that stand in no phrase: adverbs, particles, pronouns. */
export const adverbs: ReadonlySet<string> = words(
  `ايضا كذلك هناك هنا ثم لاحقا مجددا بالكامل تماما كليا جزئيا حاليا سابقا مؤخرا فقط ربما قد لقد كان كانت كانوا يكون تكون هو هي هم هذا هذه ذلك تلك
   هؤلاء كل جميع بعض اي لم لن لا ما ليس ليست غير سوف اليوم امس غدا مساء صباحا ليلا ظهرا فجرا لاتزال لايزال تزال يزال زال زالت مازال مازالت اصبح اصبحت بات باتت ظل ظلت
   مرة اخرى بشكل بصوره كامل بما فيما ضمنها ابرزها منها بينها وذلك كلا كلتا نفسه نفسها يوم ايام عام سنه شهر قبل بعد خصوصا خاصه لاسيما`,
);

/** Adjectives that say no name, in all their endings: "الاستراتيجية", "المجاورة", "كبيرة". */
const PLAIN_ADJECTIVES = words(
  `استراتيجي مجاور قريب كبير صغير جديد قديم واسع محاصر مهم هام متاخم حدودي رئيسي اخير اول ثاني ثالث عسكري حربي سكني صناعي مدني
   تاريخي محلي خاضع تابع مسلح مسلحون عنيف ضار مكثف مضاد معاكس مباغت مفاجئ كامل متبقي متبق باقي شديد`,
);
const DIRECTIONS = words("شمالي جنوبي شرقي غربي اوسط وسطي شماليه");

/** Without the article and the ending of gender and number. */
function bare(word: string): string {
  const stem = word.startsWith("ال") ? word.slice(2) : word;
  return stem.replace(/(?:ه|ون|ين|ان|ات|يه)$/, (ending) => (ending === "يه" ? "ي" : ""));
}

export const isPlainAdjective = (word: string): boolean =>
  PLAIN_ADJECTIVES.has(bare(word)) || PLAIN_ADJECTIVES.has(word.startsWith("ال") ? word.slice(2) : word);

/** "الشمالي", "الشرقية", "شمال": a direction, as an adjective or as the head of what lies there. */
export const isDirection = (word: string): boolean => DIRECTIONS.has(bare(word));
/** Heads that say only where about a place something lies: "شمال المدينة", "ريف المدينة". */
export const directionHeads: ReadonlySet<string> = words(
  "شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي محيط اطراف مشارف",
);

/** Words that truly begin with "و", which is no "and" in them. */
export const trueWaw: ReadonlySet<string> = words(
  "وادي وحده وحدات وزاره وزير وسط وصل وصلت وقف وقفت وجود وقت وضع ولايه واسع وطني وطنيه وكاله واحد واحده",
);
/** Words that truly begin with "ب", "ل", "ك", "ف". */
export const trueInitial: ReadonlySet<string> = words(
  "بلده بلدات بلدتي بلدتا بيت بئر برج بحر باب بعد بين لواء لجنه كتيبه كتائب كل كامل كما فصائل فصيل فرقه فوج في فقد فجر فقط",
);
