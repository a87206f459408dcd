export { ForcesView as default } from "../forces/ForcesView.tsx";
