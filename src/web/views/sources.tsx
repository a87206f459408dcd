export { SourcesView as default } from "../sources/SourcesView.tsx";
