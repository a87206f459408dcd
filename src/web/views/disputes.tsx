export { DisputesView as default } from "../disputes/DisputesView.tsx";
