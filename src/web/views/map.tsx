import MapView from "../map/MapView.tsx";
import { RibbonsPane } from "../ribbons/RibbonsPane.tsx";

/** The map of the day, with the ribbons below it. */
export default function MapWithRibbons() {
  return (
    <>
      <MapView />
      <RibbonsPane />
    </>
  );
}
