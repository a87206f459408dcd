/** What every language's reader must make of a few sentences written for it. Holders are told by a word of the side's names. */
export interface LanguageSample {
  /** Sets two sides against each other on 5 October 2031; goes before every sentence below. */
  readonly lead: string;
  /** The name of the side that takes, as its names must hold it, and of the other. */
  readonly takers: RegExp;
  readonly others: RegExp;
  /** The takers captured the town on 6 October 2031. */
  readonly captured: string;
  /** The next day the takers captured it: 6 October, too. */
  readonly nextDay: string;
  /** The others withdrew from the town. */
  readonly withdrew: string;
  /** The takers repelled an attack of the others on the town. */
  readonly repelled: string;
  /** The takers tried, and no more, to capture the town. */
  readonly tried: string;
  /** The takers did not capture the town. */
  readonly notCaptured: string;
  /** The takers seized tanks: no ground. */
  readonly weapons: string;
  /** Somebody named says that the takers captured the town. */
  readonly said: string;
  /** At least 12 soldiers were killed. */
  readonly killed: string;
  /** The town's name, as every claim must give it. */
  readonly town: string;
  /** The three names of the months of its own that a date must know, each with its number. */
  readonly months: readonly (readonly [string, number])[];
}

export const samples: Readonly<Record<string, LanguageSample>> = {
  en: {
    lead: "On 5 October 2031, rebels attacked the Azanian Army near Dorna. The Azanian Army captured Elmhurst from the rebels.",
    takers: /rebel/,
    others: /Azanian|Army/,
    captured: "The rebels captured the town of Dorna on 6 October 2031.",
    nextDay: "The next day, the rebels captured the town of Dorna.",
    withdrew: "The Azanian Army withdrew from the town of Dorna.",
    repelled: "The rebels repelled an attack by the Azanian Army on the town of Dorna.",
    tried: "The rebels tried to capture the town of Dorna.",
    notCaptured: "The rebels did not capture the town of Dorna.",
    weapons: "The rebels captured two tanks.",
    said: "The Lakeside Monitor said that the rebels had captured the town of Dorna.",
    killed: "At least 12 soldiers were killed.",
    town: "Dorna",
    months: [
      ["3 January 2031", 1],
      ["3 May 2031", 5],
      ["3 December 2031", 12],
    ],
  },
  hu: {
    lead: "2031. október 5-én a felkelők megtámadták az azán hadsereget Dorna mellett. Az azán hadsereg elfoglalta Elmhurst falut a felkelőktől.",
    takers: /felkel/,
    others: /azán|hadsereg/,
    captured: "A felkelők 2031. október 6-án elfoglalták Dorna városát.",
    nextDay: "Másnap a felkelők elfoglalták Dorna városát.",
    withdrew: "Az azán hadsereg kivonult Dorna városából.",
    repelled: "A felkelők visszaverték az azán hadsereg támadását Dorna városánál.",
    tried: "A felkelők megpróbálták elfoglalni Dorna városát.",
    notCaptured: "A felkelők nem foglalták el Dorna városát.",
    weapons: "A felkelők zsákmányoltak két tankot.",
    said: "A Tóparti Figyelő közölte, hogy a felkelők elfoglalták Dorna városát.",
    killed: "Legalább 12 katona meghalt.",
    town: "Dorna",
    months: [
      ["2031. január 3-án", 1],
      ["2031. május 3-án", 5],
      ["2031. december 3-án", 12],
    ],
  },
  ar: {
    lead: "في 5 أكتوبر 2031 هاجمت قوات المعارضة الجيش الآزاني قرب دورنا. وسيطر الجيش الآزاني على قرية بلما.",
    takers: /معارضة/,
    others: /جيش/,
    captured: "سيطرت قوات المعارضة على مدينة دورنا في 6 تشرين الأول 2031.",
    nextDay: "وفي اليوم التالي سيطرت قوات المعارضة على مدينة دورنا.",
    withdrew: "انسحب الجيش الآزاني من مدينة دورنا.",
    repelled: "صدت قوات المعارضة هجوما للجيش الآزاني على مدينة دورنا.",
    tried: "حاولت قوات المعارضة السيطرة على مدينة دورنا.",
    notCaptured: "لم تسيطر قوات المعارضة على مدينة دورنا.",
    weapons: "استولت قوات المعارضة على دبابتين.",
    said: "قال مرصد البحيرة إن قوات المعارضة سيطرت على مدينة دورنا.",
    killed: "قُتل ما لا يقل عن 12 جنديًا.",
    town: "دورنا",
    months: [
      ["3 يناير 2031", 1],
      ["3 أيار 2031", 5],
      ["٣ كانون الأول ٢٠٣١", 12],
    ],
  },
};
