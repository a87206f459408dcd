import type { Labels } from "./labels.ts";

export const uk: Labels = {
  apparatus: ["примітки", "джерела", "посилання", "див. також", "література", "виноски", "зміст", "коментарі"],
  fields: {
    конфлікт: "Conflict",
    дата: "Date",
    місце: "Location",
    результат: "Result",
    наслідок: "Result",
    сторони: "Combatant",
    командувачі: "Commander",
    командири: "Commander",
    підрозділи: "Units",
    "військові сили": "Strength",
    втрати: "Casualties",
  },
  partOf: ["частина "],
  captions: ["карта ", "мапа ", "фото: "],
  outcomes: ["перемога", "поразка", "тривають", "триває"],
  header: {
    назва: "title",
    джерело: "publisher",
    опубліковано: "published",
    дата: "published",
    автор: "author",
    ліцензія: "licence",
  },
  byline: [],
  boilerplate: ["категорія:", "усі права захищено", "всі права захищено", "матеріал з вікіпедії"],
  retrieved: ["процитовано", "архів оригіналу", "архівовано"],
  editorial: ["джерело?", "коли?", "хто?"],
};
