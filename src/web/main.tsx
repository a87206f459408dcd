import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/layout.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { chosenLanguage, speak } from "./strings/index.ts";

async function start(): Promise<void> {
  await speak(chosenLanguage());
  // What is loaded from here on makes its dates and lists in the language chosen.
  const { App } = await import("./App.tsx");
  createRoot(document.getElementById("page")!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
