export { ConnectivityView as default } from "../connectivity/ConnectivityView.tsx";
