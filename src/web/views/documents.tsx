export { DocumentsView as default } from "../documents/DocumentsView.tsx";
