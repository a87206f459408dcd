import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/layout.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { parseAddress } from "./state/address.ts";
import { askAhead } from "./state/world-answers.ts";
import { chosenLanguage, speak } from "./strings/index.ts";
import { views } from "./views/index.ts";

/** What names and headings are set in: drawn with other letters first, a map would be laid out twice. */
const faces = [
  '600 13px "Source Serif 4 Small"',
  '400 13px "Source Serif 4 Text"',
  '400 34px "Source Serif 4 Display"',
  '400 13px "Source Sans 3"',
  '600 13px "Source Sans 3"',
];

async function start(): Promise<void> {
  const address = parseAddress(location.search);
  askAhead(address);
  for (const face of faces) document.fonts.load(face).catch(() => {});
  await speak(chosenLanguage());
  // What is loaded from here on makes its dates and lists in the language chosen.
  void views[address.view].load();
  const { App } = await import("./App.tsx");
  createRoot(document.getElementById("page")!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
