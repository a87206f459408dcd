import type { Extent } from "../../../../model/index.ts";
import { plain } from "../words.ts";

/** What a common noun speaks of. */
export interface Noun {
  readonly kind: "place" | "force" | "part" | "event" | "control" | "other";
  /** In the singular, as it is compared and as it is written. */
  readonly lemma: string;
  readonly written: string;
  readonly plural: boolean;
  /** Places: it only says what kind of place a name is and may be missing ("مدينة"). */
  readonly generic?: boolean;
  /** Forces: it names a side of a civil war by itself ("الجيش", "المعارضة"). */
  readonly side?: boolean;
  /** Forces: it says nothing of whose they are ("قوات", "عناصر"). */
  readonly empty?: boolean;
  /** Parts: how much is meant. */
  readonly extent?: Extent;
}

type Rest = Omit<Noun, "lemma" | "written" | "plural">;

/** "singular[/plural…]" each; the forms with endings of duals and constructs are written out. */
function list(rest: Rest, entries: string): [string, Noun][] {
  return entries
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [written, ...plurals] = entry.split("/") as [string, ...string[]];
      const lemma = plain(written);
      return [
        [lemma, { ...rest, lemma, written, plural: false }] as [string, Noun],
        ...plurals.map((form): [string, Noun] => [plain(form), { ...rest, lemma, written, plural: true }]),
      ];
    });
}

const ENTRIES: ReadonlyMap<string, Noun> = new Map([
  ...list(
    { kind: "place", generic: true },
    `مدينة/مدن/مدينتي/مدينتا/مدينتين بلدة/بلدات/بلدتي/بلدتا/بلدتين قرية/قرى/قريتي/قريتا/قريتين حي/أحياء/حيي/حيا/حيين منطقة/مناطق/منطقتي/منطقتا/منطقتين
     محافظة/محافظات ناحية/نواحي ضاحية/ضواحي مقاطعة/مقاطعات إقليم/أقاليم جزيرة/جزر قضاء بلد مركز عاصمة`,
  ),
  ...list(
    { kind: "place" },
    `تل/تلال/تلتي تلة جبل/جبال مطار/مطارات معبر/معابر جسر/جسور قاعدة/قواعد ثكنة/ثكنات مصنع/مصانع معمل/معامل مدرسة/مدارس كلية/كليات مستشفى/مستشفيات
     مشفى قلعة/قلاع ميناء/موانئ سد/سدود طريق/طرق أوتوستراد دوار مفرق حاجز/حواجز مخيم/مخيمات مزارع مزرعة حقل/حقول وادي نهر محطة/محطات صوامع
     مساكن مشروع جامع مسجد دير كنيسة ساحة سوق مقبرة ريف جبهة معسكر/معسكرات موقع/مواقع نقطة/نقاط هضبة غابة مجمع ضفة برج حدود محيط أطراف مشارف شمال جنوب شرق غرب وسط`,
  ),
  ...list(
    { kind: "force", empty: true },
    `قوات/القوات مقاتلو مقاتلي مقاتلون مقاتلين عناصر مسلحو مسلحي مسلحون مسلحين وحدات جنود ميليشيا/ميليشيات مليشيا/مليشيات مجموعات كتائب كتيبة لواء/ألوية فرقة/فرق
     فوج سرايا تحالف ائتلاف حرس حلفاء طيران`,
  ),
  ...list(
    { kind: "force", side: true },
    `جيش جيشا نظام حكومة معارضة متمردون متمردين متمردو متمردي ثوار فصائل/فصيل مقاومة انفصاليون انفصاليين جهاديون جهاديين إرهابيون إرهابيين انقلابيون`,
  ),
  ...list({ kind: "force" }, "تنظيم حركة جبهة هيئة حزب جماعة سلطات شرطة"),
  ...list(
    { kind: "part", extent: "part" },
    "أجزاء جزء مساحات أقسام قسم معظم أغلب غالبية أغلبية جانب كتل مباني أبنية مبان نقاط",
  ),
  ...list({ kind: "part", extent: "whole" }, "كامل كامله جميع كافة عموم"),
  ...list({ kind: "part", extent: 0.5 }, "نصف"),
  ...list({ kind: "part", extent: 0.333 }, "ثلث"),
  ...list({ kind: "part", extent: 0.667 }, "ثلثي ثلثا"),
  ...list({ kind: "part", extent: 0.25 }, "ربع"),
  ...list(
    { kind: "event" },
    `اشتباكات اشتباك معارك معركة قتال مواجهات هجوم/هجمات هجوما هجومين عملية/عمليات حملة قصف غارة/غارات حصار محاولة/محاولات تقدم تقدما زحف اقتحام`,
  ),
  ...list({ kind: "control" }, "سيطرة سيطرته سيطرتها سيطرتهم قبضة قبضته قبضتها"),
  ...list(
    { kind: "other" },
    `دبابة/دبابات أسلحة سلاح ذخيرة/ذخائر آلية/آليات مدنيون مدنيين مدني سكان أهالي شخص/أشخاص لاجئين نازحين أسرى صواريخ صاروخ سيارة/سيارات
     مستودع/مستودعات كميات كمية معدات وضع رئيس وزير وزارة متحدث ناطق مصدر مصادر تقارير وكالة بيان قائد ضابط مرصد تلفزيون وسائل خسائر`,
  ),
]);

/** What a stem is as a common noun; null where it is none we know. */
export function nounOf(stem: string): Noun | null {
  const own = ENTRIES.get(stem);
  if (own || stem.length < 6) return own ?? null;
  // "دبابتان", "حاجزين": two of them.
  const single = /ت[اي]ن$/.test(stem) ? `${stem.slice(0, -3)}ه` : /[اي]ن$/.test(stem) ? stem.slice(0, -2) : null;
  const two = single === null ? undefined : ENTRIES.get(single);
  return two && two.kind !== "part" ? { ...two, plural: true } : null;
}

/** Words that say what kind of place a name is and may be missing, folded as the engine does it. */
export const genericPlaces: readonly string[] = [...ENTRIES].filter(([, { generic }]) => generic).map(([form]) => form);
