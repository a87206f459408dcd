import { type LanguageCode, languages, switchLanguage, words } from "../strings/index.ts";

/** The language of the interface; the documents keep theirs. */
export function LanguageChoice() {
  return (
    <select
      className="language-choice"
      aria-label={words.shared.language}
      title={words.shared.language}
      value={words.language}
      onChange={(event) => switchLanguage(event.target.value as LanguageCode)}
    >
      {Object.entries(languages).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
