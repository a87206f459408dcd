import type { Labels } from "./labels.ts";

export const ru: Labels = {
  apparatus: ["примечания", "источники", "ссылки", "см. также", "литература", "сноски", "содержание", "комментарии"],
  sections: ["предыстория", "введение", "ход боя", "последствия"],
  fields: {
    конфликт: "Conflict",
    дата: "Date",
    место: "Location",
    итог: "Result",
    результат: "Result",
    противники: "Combatant",
    командующие: "Commander",
    "силы сторон": "Strength",
    потери: "Casualties",
  },
  partOf: ["часть "],
  captions: ["карта ", "фото: "],
  outcomes: ["победа", "поражение", "продолжается"],
  header: {
    название: "title",
    источник: "publisher",
    опубликовано: "published",
    дата: "published",
    автор: "author",
    лицензия: "licence",
  },
  byline: [],
  boilerplate: ["категория:", "все права защищены", "материал из википедии"],
  retrieved: ["дата обращения", "архивировано", "проверено"],
  editorial: ["источник?", "когда?", "кто?"],
};
