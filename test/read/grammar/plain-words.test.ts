import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("what a war is told in besides captures", () => {
  it.each([
    // Who attacked and never came in leaves beaten.
    ["Ostran forces attacked Mira on 9 May. By 12 May, Ostran forces withdrew.", ["repel Mira rebels none"]],
    // A garrison stands for its place.
    [
      "On 25 May Ostran forces attacked the garrison of Kaban, but the Ostran forces were repulsed.",
      ["repel Kaban rebels none"],
    ],
    ["The rebels seized the Ostran garrison at Lesna.", ["capture Lesna rebels whole"]],
    // What stands between commas is not the clause.
    ["On 17 May, Gora, after a week of intense fighting, fell to the rebels.", ["capture Gora rebels whole"]],
    ["Ostran forces retreated south, leaving Tarn to the rebels.", ["withdraw Tarn rebels whole"]],
    ["Ostran forces pulled their troops out of Murna.", ["withdraw Murna rebels whole"]],
    ["The rebels were firmly in control of the core of Velia.", ["hold Velia rebels whole"]],
    ["The rebels controlled much of the Dona valley.", ["hold Dona valley rebels part"]],
    // Driven away from a place is not driven out of it.
    ["The rebels drove Ostran forces six kilometers away from the town of Kremna.", ["repel Kremna rebels none"]],
    ["The rebels drove Ostran forces from the town of Kremna.", ["capture Kremna rebels whole"]],
    ["Emboldened by the victory, Ostra captured Tarn.", ["capture Tarn ostran-forces whole"]],
    ["By 12 May the rebels had consolidated in Suma.", ["hold Suma rebels whole"]],
    ["Ostran tanks were in the outskirts of Visla.", ["advance outskirts of Visla ostran-forces part"]],
    ["Ostran forces were seen at Svoba Square.", ["advance Svoba Square ostran-forces part"]],
    ["The rebels entered the town of Lima, capturing about 70% of the town's territory.", ["advance Lima rebels 0.7"]],
    ["Ostran tanks broke through in Kahova on the Neper River.", ["advance Kahova ostran-forces part"]],
    ["An Ostran column was defeated at the city of Vozna by the rebels.", ["repel Vozna rebels none"]],
    ["Ostran forces were no longer present in Harkon.", ["withdraw Harkon rebels whole"]],
    [
      "The battle ended with the capture of the city of Orsa and a strip of land on the bank of the Neper River by the rebels.",
      ["capture Orsa rebels whole"],
    ],
    ["Lipa remained the only rebel stronghold in the region.", ["hold Lipa rebels whole"]],
    ["On 10 May fighting broke out in the streets of Bela.", ["contest Bela nobody part"]],
    // Who a sentence begins with is who "they" are in the next.
    [
      "By 9 May rebels had left Suha. Ostran forces turned south at once. On 10 May they captured Talna.",
      ["capture Talna ostran-forces whole"],
    ],
    [
      "On 10 May the rebels captured the hill of Talna and entered the youth housing of Masra.",
      ["advance Masra rebels part"],
    ],
    // Whom alone a sentence speaks of the next one means.
    [
      "The rebels lost much. The first days did not go as the Ostran forces wished. On 9 May their troops stormed Rasin and were driven off. Three days later they tried Saha, and were repelled.",
      ["repel Rasin rebels none", "repel Saha rebels none"],
    ],
    // Of whom nothing is said, those who leave are whom the others came upon.
    [
      "Ostran forces captured Talna on 9 May. Fighters withdrew from Masra on 10 May.",
      ["withdraw Masra ostran-forces whole"],
    ],
    // "The district" of a text about a town is not the town, and nearly all of it is not all.
    [
      "Ostran forces entered the Suha district on 9 May. On 10 May the rebels recovered nearly the entire district.",
      ["advance Suha rebels part"],
    ],
    [
      "On 9 May a third of Suha was occupied by Ostran forces and fighting continues inside it.",
      ["advance Suha ostran-forces 0.33"],
    ],
    ["Ostran forces were driven away by the rebels from Mira.", ["repel Mira rebels none"]],
    // Those whose attack is told go on.
    [
      "Ostran tanks shelled the town of Gora on 3 May. Shortly after, troops entered the town.",
      ["advance Gora ostran-forces part"],
    ],
    // Whoever launches an offensive takes what it takes.
    [
      "On 12 May the rebels launched an offensive that captured Petra and Moska.",
      ["capture Petra rebels whole", "capture Moska rebels whole"],
    ],
    ["On 5 May the rebels repelled Ostran attempts to cross the Dona River.", ["repel Dona River rebels none"]],
    ["Officials said the battle for control of Kaban was still ongoing.", ["contest Kaban nobody part"]],
    [
      "The rebels broke through Ostran lines at Bina, pushing them back into Tarn.",
      ["advance Bina rebels part", "hold Tarn ostran-forces whole"],
    ],
    [
      "In May there followed the rebel capture of the Wansa Islands (3 May 2031) and of Zousa Island (9 May 2031).",
      ["capture Wansa Islands rebels whole", "capture Zousa Island rebels whole"],
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    "Ostran forces were defeated by the rebels at the Battle of Lesna in Tarn.",
    "A rebel column was ambushed near Dura by Ostran forces.",
    "Fighting ended in Lipa on 9 May.",
    "Residents of occupied Kubra celebrated on 3 May.",
    "An Ostran column was defeated near the town of Oleska by the rebels.",
    "Five people were killed at a bus stop in Murna.",
    "Holt, who commanded the rebels defending the Arkana airport, spoke on 9 May.",
    "Ostran officials were in Lipa for talks.",
  ])("%s (nothing of ground)", (text) => {
    expect(control(text)).toEqual([]);
  });
});
